using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Figures;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Web.Components;
using Microsoft.Extensions.Localization;

namespace CustomerSuccess.Web.Overview;

/// <summary>Finds the customers who need somebody today, among those that the viewer may read.</summary>
public sealed class AttentionReader(ICustomerFigures customers, IDisplay display, IStringLocalizer<OverviewPage> text)
{
    private const int Shown = 4;

    /// <summary>How many customers are looked through for those that a list's chips do not tell apart.</summary>
    private const int LookedThrough = 200;

    /// <summary>How many days ahead a renewal is near.</summary>
    private const int NearDays = 30;

    /// <summary>How many days without contact are worth a word.</summary>
    private const int QuietDays = 30;

    /// <summary>Returns the three lists.</summary>
    public async Task<IReadOnlyList<AttentionView>> ReadAsync(Filter filter, Viewer viewer, CancellationToken cancellationToken) =>
    [
        await AtRiskAsync(filter, viewer, cancellationToken),
        await DetractorsAsync(filter, viewer, cancellationToken),
        await RenewalsAsync(filter, viewer, cancellationToken),
    ];

    private async Task<AttentionView> AtRiskAsync(Filter filter, Viewer viewer, CancellationToken cancellationToken)
    {
        var page = await customers.ReadAsync(new CustomerQuery { Filter = filter, Signs = [CustomerSign.AtRisk], Sort = CustomerSort.Mrr, Take = Shown }, viewer, cancellationToken);
        return new AttentionView(
            text["AtRisk"],
            text["AtRisk.All", display.Number(page.Total)],
            CustomerListHref.Of("at-risk", "-mrr", filter),
            text["AtRisk.None"],
            [.. page.Lines.Select(line => WithHealth(line, WhyAtRisk(line, page.Today), Mrr(line)))]);
    }

    private async Task<AttentionView> DetractorsAsync(Filter filter, Viewer viewer, CancellationToken cancellationToken)
    {
        // Those whom nobody has been in touch with the longest come first, so the ones not contacted since their answer are among them.
        var page = await customers.ReadAsync(
            new CustomerQuery { Filter = filter, Signs = [CustomerSign.Detractor], Sort = CustomerSort.LastContact, Descending = false, Take = LookedThrough }, viewer, cancellationToken);
        var waiting = page.Lines.Where(line => line.LastAnswer is { } answer && line.LastContactOn <= answer.On).ToList();
        return new AttentionView(
            text["Detractors"],
            text["Detractors.All", display.Number(page.Total)],
            CustomerListHref.Of("detractor", "contact", filter),
            text["Detractors.None"],
            [.. waiting.Take(Shown).Select(line => new AttentionLine(
                line.Name,
                Href(line),
                line.Manager is null ? text["NobodyLooksAfter", Mrr(line)] : text["Answered", display.Date(line.LastAnswer!.On), Mrr(line)],
                text["DaysAgo", display.Number(page.Today.DayNumber - line.LastAnswer!.On.DayNumber)],
                text["ScoreOfTen", display.Number(line.LastAnswer.Score)],
                null,
                null))]);
    }

    private async Task<AttentionView> RenewalsAsync(Filter filter, Viewer viewer, CancellationToken cancellationToken)
    {
        var page = await customers.ReadAsync(
            new CustomerQuery { Filter = filter, Signs = [CustomerSign.RenewsSoon], Sort = CustomerSort.Renewal, Descending = false, Take = LookedThrough }, viewer, cancellationToken);
        var near = page.Lines.Where(line => line.RenewsOn is { } day && day.DayNumber - page.Today.DayNumber <= NearDays).ToList();
        return new AttentionView(
            text["Renewals"],
            text["Renewals.All", display.Number(page.Total)],
            CustomerListHref.Of("renewal", "renewal", filter),
            text["Renewals.None"],
            [.. near.Take(Shown).Select(line => WithHealth(
                line,
                text["RenewsOn", display.Date(line.RenewsOn!.Value), Mrr(line)],
                InDays(line.RenewsOn.Value.DayNumber - page.Today.DayNumber)))]);
    }

    private AttentionLine WithHealth(CustomerFigures line, string why, string figure) => new(
        line.Name, Href(line), why, figure, null, line.Health.Band, line.Health.Score is Figure.Defined some ? display.Number(decimal.Floor(some.Value)) : null);

    private string WhyAtRisk(CustomerFigures line, DateOnly today)
    {
        var reasons = new List<string>();
        if (line.HealthChange is Figure.Defined { Value: <= -1 } fall)
        {
            reasons.Add(text["Fell", display.Number(decimal.Round(-fall.Value))]);
        }

        if (line.LastAnswer is { Score: <= 6 })
        {
            reasons.Add(text["IsDetractor"]);
        }

        if (line.LastContactOn is not { } last)
        {
            reasons.Add(text["NeverInTouch"]);
        }
        else if (today.DayNumber - last.DayNumber > QuietDays)
        {
            reasons.Add(text["NoContact", display.Number(today.DayNumber - last.DayNumber)]);
        }

        if (line.OverrideUntil is { } until)
        {
            reasons.Add(text["Override", display.DateShort(until.AddDays(-1))]);
        }

        return reasons.Count == 0 ? line.Segment ?? string.Empty : string.Join(text["Comma"], reasons.Take(2));
    }

    private string InDays(int days) => days switch
    {
        0 => text["Today"],
        1 => text["InOneDay"],
        _ => text["InDays", display.Number(days)],
    };

    private string Mrr(CustomerFigures line) => line.Mrr is { } mrr ? display.Money(mrr.MinorUnits, mrr.Currency) : "–";

    private static string Href(CustomerFigures line) => $"/customers/{line.Customer.Value}";
}
