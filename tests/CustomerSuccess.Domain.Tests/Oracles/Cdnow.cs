using System.Globalization;
using CustomerSuccess.Domain.Purchasing;

namespace CustomerSuccess.Domain.Tests.Oracles;

/// <summary>The CDNOW sample: every purchase of 2,357 customers of a shop, and the same as one row per customer.</summary>
internal static class Cdnow
{
    public static IReadOnlyDictionary<int, PurchaseHistory> Log { get; } = PurchaseHistory.ByCustomer(
        File.ReadLines(SharedData.PathOf("cdnow/cdnow_sample_transactions.txt")).Select(line =>
        {
            var fields = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var day = DateOnly.ParseExact(fields[2], "yyyyMMdd", CultureInfo.InvariantCulture);
            return (int.Parse(fields[1], CultureInfo.InvariantCulture), new PurchaseDay(day, decimal.Parse(fields[4], CultureInfo.InvariantCulture)));
        }));

    public static IReadOnlyDictionary<int, PurchaseSummary> Summary { get; } = Read("cdnow/cdnow_customers_summary.csv", "frequency", "recency", null);

    public static IReadOnlyDictionary<int, PurchaseSummary> SummaryWithSpend { get; } = Read("cdnow/cdnow_customers_summary_with_spend.csv", "x", "t_x", "zbar");

    private static Dictionary<int, PurchaseSummary> Read(string file, string frequency, string recency, string? spend) => SharedData.Rows(file).ToDictionary(
        row => int.Parse(row["ID"], CultureInfo.InvariantCulture),
        row => new PurchaseSummary((int)Number(row[frequency]), Number(row[recency]), Number(row["T"]), spend is null ? 0 : Number(row[spend])));

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
