using CustomerSuccess.Domain.Members;
using CustomerSuccess.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace CustomerSuccess.Data.Ledger;

/// <summary>Takes the organisation's calendar from the ledger, which follows every change; from the records until it is loaded.</summary>
public sealed class OrganizationCalendar(LiveLedger ledger, IDbContextFactory<CustomerSuccessContext> contexts) : IOrganizationCalendar
{
    public ReportingCalendar Current => ledger.Calendar ?? Read();

    private ReportingCalendar Read()
    {
        using var context = contexts.CreateDbContext();
        return SharedFacts.CalendarOf(context.Organizations.AsNoTracking().SingleOrDefault());
    }
}
