using ClaimTracker.Core.Teams;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ClaimTracker.Core.Articles;

internal sealed class ArticleConfiguration : IEntityTypeConfiguration<Article>
{
    private const int KeyBytes = 32;

    /// <summary>The longest code of ISO 639, and "und" for a language that nothing told.</summary>
    private const int LanguageMaxLengthChars = 3;

    public void Configure(EntityTypeBuilder<Article> builder)
    {
        builder.ToTable("Articles");
        builder.HasOne<Team>().WithMany().HasForeignKey(article => article.TeamId).OnDelete(DeleteBehavior.Restrict);
        builder
            .Property(article => article.Number)
            .HasConversion(number => number.Value, value => new ArticleNumber(value));
        // Room for the sign that a long title was cut.
        builder.Property(article => article.Title).HasMaxLength(Article.TitleMaxLengthChars + 1);
        builder.Property(article => article.Publisher).HasMaxLength(Article.NameMaxLengthChars + 1);
        builder.Property(article => article.Byline).HasMaxLength(Article.NameMaxLengthChars + 1);
        builder.Property(article => article.Language).HasMaxLength(LanguageMaxLengthChars);
        builder.Property(article => article.TextKey).HasMaxLength(KeyBytes);
        builder.Property(article => article.AddressKey).HasMaxLength(KeyBytes);
        builder.Ignore(article => article.Subject);
        builder.HasIndex(article => new { article.TeamId, article.Number }).IsUnique();
        builder.HasIndex(article => new { article.TeamId, article.TextKey }).IsUnique();
        builder.HasIndex(article => new { article.TeamId, article.AddressKey }).IsUnique();
        // Whom the team has read, and what of theirs.
        builder.HasIndex(article => new { article.TeamId, article.Publisher });
    }
}
