using CustomerSuccess.Domain.Revenue;
using CustomerSuccess.Domain.Time;
using CustomerSuccess.Web.Components;
using CustomerSuccess.Web.Components.Charts;
using CustomerSuccess.Web.Language;
using Microsoft.Extensions.Localization;

namespace CustomerSuccess.Web.Customers;

/// <summary>Puts a customer's recurring revenue of a year into words and a drawing.</summary>
public sealed class MrrMonthsViews(IStringLocalizer<RevenueSection> text, IDisplay display)
{
    private const int Months = 13;
    private static readonly int[] Left = [0, 0, 0, -64];

    /// <summary>Returns the months; none for a customer without recurring revenue, or with it in several currencies, which do not add up without rates.</summary>
    public MrrMonthsView? Of(CustomerFacts facts)
    {
        var currencies = facts.History.Mrr.Select(step => step.Mrr.Currency).Distinct().ToList();
        if (currencies.Count != 1)
        {
            return null;
        }

        var spans = Spans(facts);
        var movements = display.Reporting.SeriesTo(facts.Today, Interval.Month, Months)
            .Select(month => CustomerMovement.Of(spans, ExchangeRates.None, currencies[0], Through(month, facts.Today), facts.Policies.ReturnIsNewAfterMonths))
            .Zip(display.Reporting.SeriesTo(facts.Today, Interval.Month, Months)).ToList();
        return new MrrMonthsView(
            Options(movements, currencies[0]),
            new ChartTableView(
                [text["Month"], text["MrrIn", display.MoneyUnit(currencies[0])]],
                [.. movements.Select(one => new[] { Name(one.Second, facts.Today), Number(one.First.Closing, currencies[0]) })])
            { Days = [.. movements.Select(one => one.Second)] },
            [.. movements.Where(one => one.First.Kind is not MovementKind.None).Reverse().Select(one => new MovementView(
                display.Month(one.Second), one.Second, text["Movement." + one.First.Kind], Signed(one.First.Change, currencies[0]), InShownUnit(one.First.Change, currencies[0])))],
            display.MoneyUnit(currencies[0]));
    }

    private static List<MrrSpan> Spans(CustomerFacts facts)
    {
        var steps = facts.History.Mrr;
        return [.. steps.Select((step, i) => new MrrSpan(facts.Figures.Customer, default, step.On, i + 1 < steps.Count ? steps[i + 1].On : null, step.Mrr))];
    }

    /// <summary>The running month is measured up to today.</summary>
    private static Period Through(Period month, DateOnly today) => month.LastDay > today ? new Period(month.Start, today.AddDays(1)) : month;

    private string Name(Period month, DateOnly today) => month.LastDay > today ? text["SoFar", display.Month(month)] : display.Month(month);

    private string Number(long tenThousandths, Currency currency) => display.MoneyNumber(new MrrAmount(tenThousandths, currency).MinorUnits, currency);

    private string Signed(long tenThousandths, Currency currency)
    {
        var amount = display.Money(new MrrAmount(Math.Abs(tenThousandths), currency).MinorUnits, currency);
        return tenThousandths < 0 ? "−" + amount : "+" + amount;
    }

    private object Options(IReadOnlyList<(CustomerMovement First, Period Second)> movements, Currency currency) => new
    {
        animation = false,
        grid = new { left = 64, right = 16, top = 32, bottom = 28, outerBoundsMode = "none" },
        xAxis = new
        {
            type = "category",
            data = movements.Select(one => display.MonthShort(one.Second)).ToArray(),
            axisTick = new { show = false },
            axisLine = new { lineStyle = new { color = "--line-control" } },
            axisLabel = new { color = "--muted", interval = 1 },
        },
        yAxis = new
        {
            type = "value",
            min = 0,
            splitNumber = 3,
            name = text["MrrIn", display.MoneyUnit(currency)].Value,
            nameLocation = "end",
            nameTextStyle = new { color = "--muted", align = "left", fontSize = 12, padding = Left },
            axisLabel = new { color = "--muted", formatter = "$number" },
            splitLine = new { lineStyle = new { color = "--grid" } },
        },
        tooltip = new
        {
            trigger = "axis",
            backgroundColor = "--surface",
            borderColor = "--line-strong",
            textStyle = new { color = "--text", fontSize = 12 },
            formatter = new Dictionary<string, object>
            {
                ["$texts"] = movements.Select(one => $"{display.Month(one.Second)}: {display.Money(new MrrAmount(one.First.Closing, currency).MinorUnits, currency)}").ToArray(),
            },
        },
        series = new[]
        {
            new
            {
                type = "bar",
                barMaxWidth = 20,
                itemStyle = new { color = "--series-2" },
                data = movements.Select(one => Shown(one.First.Closing, currency)).ToArray(),
            },
        },
    };

    /// <summary>A drawing needs no more than a double.</summary>
    private double Shown(long tenThousandths, Currency currency) => (double)InShownUnit(tenThousandths, currency);

    /// <summary>The amount in the unit that the axis and the heads of files say.</summary>
    private decimal InShownUnit(long tenThousandths, Currency currency) =>
        new MrrAmount(tenThousandths, currency).MinorUnits / ShownUnit.Of(currency, display.Choices.MoneyUnit).MinorUnitsPer;
}
