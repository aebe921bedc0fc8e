using ClaimTracker.Core.Teams;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ClaimTracker.Core.Outbox;

internal sealed class PostConfiguration : IEntityTypeConfiguration<Post>
{
    public void Configure(EntityTypeBuilder<Post> builder)
    {
        builder.ToTable("Outbox");
        builder.HasOne<Team>().WithMany().HasForeignKey(post => post.TeamId).OnDelete(DeleteBehavior.Restrict);
        builder.Property(post => post.Key).HasMaxLength(Post.KeyMaxLengthChars);
        builder.Property(post => post.Content).HasMaxLength(Post.ContentMaxLengthChars);
        builder.Property(post => post.Channel).HasMaxLength(Post.ChannelMaxLengthChars);
        builder.Property(post => post.OpenIn).HasMaxLength(Post.ChannelMaxLengthChars);
        builder.Property(post => post.PostedIn).HasMaxLength(Post.ChannelMaxLengthChars);
        builder.Property(post => post.Message).HasMaxLength(Post.ChannelMaxLengthChars);
        builder.Property(post => post.TroubleDetail).HasMaxLength(Post.DetailMaxLengthChars);
        builder.Property(post => post.Version).IsConcurrencyToken();
        builder.HasIndex(post => new { post.TeamId, post.Key }).IsUnique();
        // What waits, of all teams: few rows, in the order in which they are to be posted.
        builder.HasIndex(post => new { post.TeamId, post.Id }).HasFilter("NextTryAt IS NOT NULL");
        builder.HasIndex(post => new
        {
            post.TeamId,
            post.State,
            post.ClosedAt,
        });
    }
}
