using CustomerSuccess.Domain.Members;
using CustomerSuccess.Domain.Time;
using CustomerSuccess.Web.Components;
using CustomerSuccess.Web.Entry;
using CustomerSuccess.Web.Language;
using CustomerSuccess.Web.Members;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace CustomerSuccess.Web.Settings;

/// <summary>What reports and days of business go by, for those who decide definitions.</summary>
public sealed partial class OrganizationPage : IDisposable
{
    private readonly LatestOnly _load = new();
    private OrganizationForm? _form;
    private Organization? _theirs;
    private ConflictView? _conflict;
    private bool _isSaving;

    [Inject] public required IOrganizationDesk Desk { get; init; }

    [Inject] public required IViewers Viewers { get; init; }

    [Inject] public required IDisplay Display { get; init; }

    [Inject] public required Toasts Toasts { get; init; }

    [Inject] public required IStringLocalizer<OrganizationPage> Text { get; init; }

    private static IEnumerable<string> Zones => TimeZoneInfo.GetSystemTimeZones().Select(zone => zone.Id);

    public void Dispose() => _load.Dispose();

    protected override async Task OnInitializedAsync()
    {
        var cancellation = _load.Next();
        try
        {
            _form = OrganizationForm.Of(await Desk.FindAsync(cancellation));
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // The page was left.
        }
    }

    private async Task SaveAsync()
    {
        // A second click while the first is being done is meant as the first.
        if (_isSaving)
        {
            return;
        }

        _isSaving = true;
        try
        {
            var outcome = await Desk.SaveAsync(await Viewers.CurrentAsync(), _form!.ToEntry(), _form.Version, CancellationToken.None);
            _conflict = null;
            switch (outcome)
            {
                case OrganizationOutcome.Saved saved:
                    _form = OrganizationForm.Of(saved.Now);
                    Toasts.Show(Text["Saved"]);
                    break;
                case OrganizationOutcome.Changed changed:
                    _theirs = changed.Now;
                    _conflict = new ConflictView(changed.By is { } by ? Text["ChangedBy", by] : Text["Changed"], Differing(OrganizationForm.Of(changed.Now), _form));
                    break;
                default:
                    throw new InvalidOperationException($"The form let through what cannot be saved: {outcome}.");
            }
        }
        finally
        {
            _isSaving = false;
        }
    }

    private void TakeTheirs()
    {
        _form = OrganizationForm.Of(_theirs);
        _conflict = null;
    }

    private Task KeepMineAsync()
    {
        _form!.Version = _theirs!.Version;
        return SaveAsync();
    }

    private IReadOnlyList<ConflictLine> Differing(OrganizationForm theirs, OrganizationForm mine) => ConflictLine.Differing(
        new ConflictLine(Text["Name"], theirs.Name, mine.Name),
        new ConflictLine(Text["Calendar"], Text["Calendar." + theirs.Calendar], Text["Calendar." + mine.Calendar]),
        new ConflictLine(Text["TimeZone"], theirs.TimeZone, mine.TimeZone),
        new ConflictLine(Text["FiscalYear"], MonthName(theirs.Calendar, theirs.FiscalYearStartMonth), MonthName(mine.Calendar, mine.FiscalYearStartMonth)),
        new ConflictLine(Text["WeekStart"], Text["WeekStart." + theirs.WeekStart], Text["WeekStart." + mine.WeekStart]),
        new ConflictLine(Text["Currency"], theirs.Currency, mine.Currency));

    private string MonthName(CalendarKind calendar, int month) => new DisplayWords(Display.Choices.Language).Month(calendar, month, isShort: false);
}
