using CustomerSuccess.Domain.Actions;
using CustomerSuccess.Domain.Customers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CustomerSuccess.Data.Actions;

internal sealed class CustomerActionConfiguration : IEntityTypeConfiguration<CustomerAction>
{
    public void Configure(EntityTypeBuilder<CustomerAction> builder)
    {
        builder.ToTable("actions", table =>
        {
            table.HasCheckConstraint("ck_actions_task", "length(task) >= 3");
            table.HasCheckConstraint("ck_actions_outcome", "length(outcome) >= 3");
            // Open, or closed by somebody at some time with an outcome; nothing between.
            table.HasCheckConstraint("ck_actions_closed", "(state = 0) = (outcome IS NULL) AND (state = 0) = (closed_at IS NULL) AND (state = 0) = (closed_by IS NULL)");
        });
        builder.Property(action => action.Task).HasMaxLength(ActionRules.LongestTask);
        builder.Property(action => action.Outcome).HasMaxLength(ActionRules.LongestOutcome);
        builder.HasOne<Customer>().WithMany().HasForeignKey(action => action.CustomerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(action => new { action.CustomerId, action.State, action.DueOn });
    }
}
