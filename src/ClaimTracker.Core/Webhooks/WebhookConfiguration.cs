using ClaimTracker.Core.History;
using ClaimTracker.Core.Teams;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ClaimTracker.Core.Webhooks;

internal sealed class WebhookConfiguration : IEntityTypeConfiguration<Webhook>
{
    public void Configure(EntityTypeBuilder<Webhook> builder)
    {
        builder.ToTable("Webhooks");
        builder.HasOne<Team>().WithMany().HasForeignKey(hook => hook.TeamId).OnDelete(DeleteBehavior.Restrict);
        builder.Property(hook => hook.Number).HasConversion(number => number.Value, value => new WebhookNumber(value));
        builder.Ignore(hook => hook.Host);
        builder.Property(hook => hook.Address).HasMaxLength(Webhook.AddressMaxLengthChars);
        builder.Property(hook => hook.Secret).HasMaxLength(Webhook.SecretMaxLengthChars);
        builder.Property(hook => hook.CreatedByKey).HasMaxLength(Actor.MaxLengthChars);
        builder.Property(hook => hook.CreatedByName).HasMaxLength(Actor.MaxLengthChars);
        builder.HasIndex(hook => new { hook.TeamId, hook.Number }).IsUnique();
    }
}

internal sealed class WebhookDeliveryConfiguration : IEntityTypeConfiguration<WebhookDelivery>
{
    public void Configure(EntityTypeBuilder<WebhookDelivery> builder)
    {
        builder.ToTable("WebhookDeliveries");
        builder.HasOne<Team>().WithMany().HasForeignKey(one => one.TeamId).OnDelete(DeleteBehavior.Restrict);
        // Whoever removes a webhook removes what it was told.
        builder.HasOne<Webhook>().WithMany().HasForeignKey(one => one.WebhookId).OnDelete(DeleteBehavior.Cascade);
        builder.Property(one => one.Key).HasMaxLength(WebhookDelivery.KeyMaxLengthChars);
        builder.Property(one => one.Event).HasMaxLength(WebhookDelivery.EventMaxLengthChars);
        builder.Property(one => one.LastError).HasMaxLength(WebhookDelivery.ErrorMaxLengthChars);
        // Of two programs that reach for the same delivery, one lets it be.
        builder.Property(one => one.Tries).IsConcurrencyToken();
        builder.HasIndex(one => new { one.WebhookId, one.Key }).IsUnique();
        builder.HasIndex(one => new { one.WebhookId, one.Id });
        // What waits, of all teams: few rows.
        builder.HasIndex(one => one.NextTryAt).HasFilter("NextTryAt IS NOT NULL");
    }
}
