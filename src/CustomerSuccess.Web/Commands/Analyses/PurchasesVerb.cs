using CustomerSuccess.Domain.Purchasing;

namespace CustomerSuccess.Web.Commands.Analyses;

/// <summary>Learns from a purchase log how customers buy, leave and spend, by BG/NBD and gamma–gamma. A line is a purchase.</summary>
internal sealed class PurchasesVerb() : AnalysisVerb("purchases")
{
    private const decimal DaysOfYear = 365.25m;

    protected override IReadOnlyList<string> OwnOptions => ["customer", "date", "amount", "calibration-end", "end", "unit-days", "horizon", "discount", "customers", "track-days"];

    protected override void Analyse(AnalysisOptions asked, AnalysisTable table, AnalysisFields result)
    {
        var (customer, date, amount) = (asked.Column(table, "customer"), asked.Column(table, "date"), asked.OptionalColumn(table, "amount"));
        var calibrationEnd = asked.Day("calibration-end") ?? throw asked.Wrong("OptionMissing", "calibration-end");
        var unit = new UnitOfTime((double)(asked.Number("unit-days", 0.001m) ?? 7));
        var (end, horizon, discount, trackDays) = (asked.Day("end"), asked.Whole("horizon", 1, 100_000), asked.Number("discount", 0) ?? 0, asked.Whole("track-days", 1));
        if (end < calibrationEnd)
        {
            throw asked.Wrong("EndBeforeCalibration");
        }

        var rows = table.Read<(string Customer, PurchaseDay Purchase)>(line => line.Name(customer) is { } who && line.Day(date) is { } day
            && (amount is { } column ? line.Number(column) : 0) is { } paid ? (who, new PurchaseDay(day, paid)) : null).ToList();
        if (rows.Count > 0)
        {
            var through = end ?? Later(calibrationEnd, rows.Max(row => row.Purchase.On));
            var log = new PurchaseLog(PurchaseHistory.ByCustomer(rows), new ObservedTime(calibrationEnd, unit), through);
            var periods = horizon ?? (through > calibrationEnd ? (int)Math.Ceiling(unit.Of(through.DayNumber - calibrationEnd.DayNumber)) : (int)Math.Ceiling(unit.Of((double)DaysOfYear)));
            new PurchaseResult(log, new ValueHorizon(periods, unit, (double)discount), amount is not null).AddTo(result, asked.Value("customers"), trackDays);
        }
    }

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;
}

/// <summary>A purchase log cut at the end of calibration.</summary>
/// <param name="Customers">The purchases of each customer.</param>
/// <param name="Calibration">Until when the models learn, and the unit of their times.</param>
/// <param name="Through">The last day that is held against them.</param>
internal sealed record PurchaseLog(IReadOnlyDictionary<string, PurchaseHistory> Customers, ObservedTime Calibration, DateOnly Through)
{
    /// <summary>Gets who had bought by the end of calibration, in the order of their names.</summary>
    public IReadOnlyList<(string Name, PurchaseHistory History, PurchaseSummary Seen)> Known { get; } =
    [
        .. Customers.Select(customer => (Name: customer.Key, History: customer.Value, Seen: customer.Value.SummaryOf(Calibration)))
            .Where(customer => customer.Seen is not null).Select(customer => (customer.Name, customer.History, customer.Seen!.Value)).OrderBy(customer => customer.Name, StringComparer.Ordinal),
    ];

    /// <summary>Returns how many purchases came after calibration.</summary>
    public int HeldOut(PurchaseHistory history) => history.CountIn(Calibration.Through, Through);
}
