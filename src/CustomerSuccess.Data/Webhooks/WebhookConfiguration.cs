using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Webhooks;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CustomerSuccess.Data.Webhooks;

internal sealed class WebhookConfiguration : IEntityTypeConfiguration<WebhookEndpoint>, IEntityTypeConfiguration<WebhookDelivery>, IEntityTypeConfiguration<NotedBand>
{
    public void Configure(EntityTypeBuilder<WebhookEndpoint> builder)
    {
        builder.ToTable("webhook_endpoints");
        builder.Property(endpoint => endpoint.Url).HasMaxLength(WebhookEndpoint.LongestUrl);
        builder.Property(endpoint => endpoint.ProtectedSecret).HasMaxLength(1_000);
    }

    public void Configure(EntityTypeBuilder<WebhookDelivery> builder)
    {
        builder.ToTable("webhook_deliveries");
        builder.Property(delivery => delivery.Subject).HasMaxLength(120);
        builder.Property(delivery => delivery.LastAnswer).HasMaxLength(WebhookDelivery.LongestAnswer);
        builder.HasOne<WebhookEndpoint>().WithMany().HasForeignKey(delivery => delivery.EndpointId);
        // However many processes notice an event, an endpoint is told of it once.
        builder.HasIndex(delivery => new { delivery.EndpointId, delivery.Event, delivery.Subject }).IsUnique();
        builder.HasIndex(delivery => new { delivery.Status, delivery.NextAttemptAt });
        builder.HasIndex(delivery => delivery.QueuedAt);
    }

    public void Configure(EntityTypeBuilder<NotedBand> builder)
    {
        builder.ToTable("noted_bands");
        builder.HasKey(noted => noted.CustomerId);
        builder.HasOne<Customer>().WithOne().HasForeignKey<NotedBand>(noted => noted.CustomerId);
    }
}
