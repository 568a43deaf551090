using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Web.Components;
using Microsoft.Extensions.Localization;

namespace CustomerSuccess.Web.Customers;

/// <summary>Puts a page of customers into the user's words.</summary>
public sealed class CustomersViews(IStringLocalizer<CustomerTable> text, IDisplay display, DayWords days)
{
    private const string Nothing = "–";

    public CustomersView Of(CustomerFiguresPage page, int all, IReadOnlyDictionary<MemberId, string> managers, TimeZoneInfo zone)
    {
        var currency = page.Lines.Select(line => line.Mrr?.Currency).FirstOrDefault(one => one is not null);
        var largest = page.Lines.Select(line => Math.Abs(line.Mrr?.MinorUnits ?? 0)).DefaultIfEmpty().Max();
        return new CustomersView(
            [.. page.Lines.Select(line => Row(line, largest, page.Today, managers))],
            [new SignChipView(null, text["Sign.All"], display.Number(all)), .. Enum.GetValues<CustomerSign>().Select(sign => Chip(sign, page))],
            page.Total == 1 ? text["Count.One"] : text["Count", display.Number(page.Total)],
            (page.Total + CustomersView.PageSize - 1) / CustomersView.PageSize,
            page.Readable == 0,
            currency is { } known ? text["Column.MrrIn", display.MoneyUnit(known)] : text["Column.Mrr"],
            page.Stamp.DataThrough is { } through ? display.Moment(through, zone) : null);
    }

    private SignChipView Chip(CustomerSign sign, CustomerFiguresPage page) =>
        new(sign, text["Sign." + sign], display.Number(page.Signs.GetValueOrDefault(sign)));

    private CustomerRowView Row(CustomerFigures line, decimal largest, DateOnly today, IReadOnlyDictionary<MemberId, string> managers)
    {
        var change = line.HealthChange is Figure.Defined some ? decimal.Round(some.Value) : (decimal?)null;
        return new CustomerRowView(
            CustomerLinks.To(line.Customer),
            line.Name,
            line.Segment,
            line.IsActive ? null : line.LostOn is { } lost ? text["Left", display.Date(lost)].Value : text["NeverActive"].Value,
            line.Health.Band,
            line.Health.Score is Figure.Defined score ? display.Number(HealthPoints.Shown(score.Value)) : null,
            line.OverrideUntil is { } until ? text["OverrideTo", display.DateShort(until)].Value : null,
            change is { } points ? display.Signed(points) : Nothing,
            ChangeView.DirectionOf(change ?? 0),
            display.Percent(line.Health.Coverage, 0),
            (int)decimal.Round(line.Health.Coverage * 100),
            line.LastContactOn is { } contact ? days.FromNow(contact, today) : text["Never"],
            line.LastAnswer is { } answer ? display.Number(answer.Score) : Nothing,
            line.LastAnswer is { } dated ? display.DateShort(dated.On) : null,
            line.RenewsOn is { } renewal ? days.FromNow(renewal, today) : Nothing,
            line.Mrr is { } mrr ? display.MoneyOfColumn(mrr.MinorUnits, largest, mrr.Currency) : Nothing,
            display.Number(line.OpenActions),
            line.NextActionOn < today ? text["Overdue"].Value : null,
            line.Manager is { } manager ? managers.GetValueOrDefault(manager) : null);
    }
}
