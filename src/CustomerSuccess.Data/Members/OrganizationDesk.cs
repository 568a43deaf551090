using System.Globalization;
using CustomerSuccess.Data.Entry;
using CustomerSuccess.Domain.Members;
using Microsoft.EntityFrameworkCore;

namespace CustomerSuccess.Data.Members;

/// <summary>Keeps the organisation's one row.</summary>
public sealed class OrganizationDesk(IDbContextFactory<CustomerSuccessContext> contexts) : IOrganizationDesk
{
    public async Task<Organization?> FindAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Organizations.AsNoTracking().SingleOrDefaultAsync(cancellationToken);
    }

    public async Task<OrganizationOutcome> SaveAsync(Viewer viewer, OrganizationEntry entry, int version, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        if (!viewer.Defines)
        {
            throw new NotAllowedException("Changing the organisation.");
        }

        if (OrganizationRules.FaultsOf(entry) is { Count: > 0 } faults)
        {
            return new OrganizationOutcome.Refused(faults);
        }

        await using var context = await contexts.CreateForAsync(viewer, cancellationToken);
        if (await context.Organizations.SingleOrDefaultAsync(cancellationToken) is not { } row)
        {
            row = New(entry);
            context.Add(row);
        }
        else if (row.Version != version)
        {
            return await ChangedAsync(context, row, cancellationToken);
        }

        Fill(row, entry);
        try
        {
            await context.SaveChangesAsync(cancellationToken);
            return new OrganizationOutcome.Saved(row);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Somebody was faster between the look and the save.
            await using var after = await contexts.CreateDbContextAsync(cancellationToken);
            return await ChangedAsync(after, await after.Organizations.AsNoTracking().SingleAsync(cancellationToken), cancellationToken);
        }
    }

    private static async Task<OrganizationOutcome> ChangedAsync(CustomerSuccessContext context, Organization now, CancellationToken cancellationToken) =>
        new OrganizationOutcome.Changed(now, await RecordEditors.LastAsync(context, nameof(Organization), now.Id.ToString(CultureInfo.InvariantCulture), cancellationToken));

    private static Organization New(OrganizationEntry entry) => new()
    {
        Name = entry.Name,
        TimeZone = entry.TimeZone,
        Calendar = entry.Calendar,
        WeekStart = entry.WeekStart,
        FiscalYearStartMonth = entry.FiscalYearStartMonth,
        ReportingCurrency = new Currency(entry.Currency),
    };

    private static void Fill(Organization row, OrganizationEntry entry)
    {
        row.Name = entry.Name.Trim();
        row.TimeZone = entry.TimeZone.Trim();
        row.Calendar = entry.Calendar;
        row.WeekStart = entry.WeekStart;
        row.FiscalYearStartMonth = entry.FiscalYearStartMonth;
        row.ReportingCurrency = new Currency(entry.Currency);
    }
}
