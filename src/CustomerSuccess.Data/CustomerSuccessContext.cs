using Microsoft.EntityFrameworkCore;

namespace CustomerSuccess.Data;

/// <summary>The records, in whichever database is configured.</summary>
public sealed class CustomerSuccessContext(DbContextOptions<CustomerSuccessContext> options) : DbContext(options)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(CustomerSuccessContext).Assembly);
}
