using CustomerSuccess.Data.Ledger;
using CustomerSuccess.Domain.Figures;
using CustomerSuccess.Domain.Policies;

namespace CustomerSuccess.Benchmarks;

/// <summary>36 months of movements and of churn, against one plain pass that sums the same columns.</summary>
internal static class FigureBenchmark
{
    private static readonly Filter Large = new() { Segments = ["Large"] };

    public static void Run(LoadedLedger ledger, ResultTable table)
    {
        var blocks = ledger.Ledger.CurrentAsync(CancellationToken.None).AsTask().GetAwaiter().GetResult().Blocks
            .Select(block => block.Activity(ActivityRules.Of(MetricPolicies.Default))).ToArray();
        var plain = ResultTable.Median(ledger.Runs, () => PlainSum(blocks));
        ledger.Movements = ResultTable.Median(ledger.Runs, () => ledger.ReadMovements(Filter.All));
        table.AddSlower("36 months of MRR movements", ledger.Movements, "one plain pass summing the same columns, one thread", plain, 5);
        AddBeside(table, ledger, "36 months of movements of one segment", () => ledger.ReadMovements(Large), null);
        AddBeside(table, ledger, "36 months of churn", () => ledger.ReadChurn(Filter.All), 1);
        AddBeside(table, ledger, "36 months of churn of one segment", () => ledger.ReadChurn(Large), 1);
        AddBeside(table, ledger, "36 months of movements of a currency, made anew of the terms", () => ledger.ReadMovements(new Filter { Currencies = [new("USD")] }), null);
    }

    private static void AddBeside(ResultTable table, LoadedLedger ledger, string what, Action read, double? atMost)
    {
        var time = ResultTable.Median(ledger.Runs, read);
        table.Add(
            what,
            ResultTable.Time(time),
            $"36 months of movements: {ResultTable.Time(ledger.Movements)}",
            ResultTable.Text($"{time / ledger.Movements:0.0}x"),
            atMost is null ? "stated" : "not slower",
            atMost is null ? null : time <= ledger.Movements * atMost);
    }

    /// <summary>Reads every number of the columns that the movements are made of, and adds it up.</summary>
    private static long PlainSum(BlockActivity[] blocks)
    {
        var sum = 0L;
        foreach (var block in blocks)
        {
            sum += Sum(block.SpanStarts) + Sum(block.SpanFrom) + Sum(block.SpanUntil) + Sum(block.StepStarts) + Sum(block.StepDay);
            foreach (var value in block.StepValue)
            {
                sum += value;
            }

            foreach (var currency in block.Currency)
            {
                sum += currency;
            }
        }

        return sum;
    }

    private static long Sum(int[] numbers)
    {
        var sum = 0L;
        foreach (var number in numbers)
        {
            sum += number;
        }

        return sum;
    }
}
