using CustomerSuccess.Domain.Repeats;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CustomerSuccess.Data.Repeats;

internal sealed class RememberedRequestConfiguration : IEntityTypeConfiguration<RememberedRequest>
{
    public void Configure(EntityTypeBuilder<RememberedRequest> builder)
    {
        builder.ToTable("remembered_requests");
        builder.HasKey(request => new { request.ApiKeyId, request.Name });
        builder.Property(request => request.Name).HasMaxLength(RememberedRequest.LongestName);
        builder.Property(request => request.Asked).HasMaxLength(64);
        builder.Property(request => request.ContentType).HasMaxLength(200);
        builder.Property(request => request.Location).HasMaxLength(2000);
        // What is older than a day is removed by this.
        builder.HasIndex(request => request.At);
    }
}
