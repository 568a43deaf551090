using System.Globalization;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Domain.Time;
using CustomerSuccess.Web.Components;
using CustomerSuccess.Web.Members;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace CustomerSuccess.Web.Entry;

/// <summary>Where staff enter answers and costs. What is corrected, and the month to enter costs for, are in the address.</summary>
public sealed partial class EntryPage : IDisposable
{
    private static readonly DateOnly EarliestMonth = new(1900, 1, 1);
    private readonly LatestOnly _load = new();
    private EntryView? _view;
    private bool _isForbidden;

    [Inject] public required EntryReader Reader { get; init; }

    [Inject] public required IViewers Viewers { get; init; }

    [Inject] public required IDisplay Display { get; init; }

    [Inject] public required NavigationManager Navigation { get; init; }

    [Inject] public required IStringLocalizer<EntryPage> Text { get; init; }

    /// <summary>The answer to correct. Text, because an address is typed by people.</summary>
    [SupplyParameterFromQuery(Name = "answer")] public string? AnswerText { get; set; }

    /// <summary>The cost to correct.</summary>
    [SupplyParameterFromQuery(Name = "cost")] public string? CostText { get; set; }

    /// <summary>A day of the month to enter costs for.</summary>
    [SupplyParameterFromQuery(Name = "month")] public string? MonthText { get; set; }

    /// <summary>Gets the month of the address; none for one that no calendar of ours reaches or whose bills cannot be on the desk yet.</summary>
    private Period? ChosenMonth => DateOnly.TryParseExact(MonthText, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day >= EarliestMonth && day <= _view?.Day.Today
        ? Display.Reporting.PeriodOf(day, Interval.Month)
        : null;

    private string? Summary => _view is null
        ? null
        : Text["Summary", Display.Number(_view.Answers.Count + _view.Costs.Count), Text[_view.Drafts == 1 ? "Draft" : "Drafts", Display.Number(_view.Drafts)].Value].Value;

    public static string MonthAddress(Period month)
    {
        ArgumentNullException.ThrowIfNull(month);
        return "entry?month=" + month.Start.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    public void Dispose() => _load.Dispose();

    protected override Task OnParametersSetAsync() => LoadAsync();

    private async Task LoadAsync()
    {
        var cancellation = _load.Next();
        try
        {
            _view = await Reader.ReadAsync(await Viewers.CurrentAsync(), Key(AnswerText), Key(CostText), cancellation);
            _isForbidden = false;
        }
        catch (NotAllowedException)
        {
            (_view, _isForbidden) = (null, true);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // A later load draws the page.
        }
    }

    private void LeaveCorrection() => Navigation.NavigateTo("entry");

    /// <summary>Returns the identifier; one that nothing has for a text that is none, so that the page says so.</summary>
    private static Guid? Key(string? text) => text is null ? null : Guid.TryParse(text, out var key) ? key : Guid.Empty;
}
