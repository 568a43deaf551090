using CustomerSuccess.Domain.BackTests;
using CustomerSuccess.Domain.Lifetime;
using CustomerSuccess.Domain.Likelihood;
using CustomerSuccess.Domain.Purchasing;

namespace CustomerSuccess.Benchmarks;

/// <summary>The models on as many customers as the product is held to, each beside one plain pass over its input and beside a peer outside .NET, in one run.</summary>
internal static class ModelBenchmark
{
    /// <summary>A fit takes whole seconds: it is timed less often than a figure.</summary>
    private const int Runs = 3;

    public static void Run(BenchmarkOptions options, ResultTable table)
    {
        Console.Error.WriteLine("Making up customers …");
        var shop = new MadeUpCustomers(options.Customers, options.Seed);
        using var peers = new ModelPeers(shop);
        Console.Error.WriteLine("Fitting BG/NBD …");
        Purchases(shop, peers, table);
        Console.Error.WriteLine("Drawing the survival curve …");
        Survival(shop, peers, table);
        Console.Error.WriteLine("Ranking …");
        Ranking(shop, peers, table);
    }

    private static void Purchases(MadeUpCustomers shop, ModelPeers peers, ResultTable table)
    {
        var pass = ResultTable.Median(Runs, () => Keep(shop.Purchases.Sum(customer => customer.Repeats + customer.Recency + customer.Age)));
        IReadOnlyList<PurchaseGroup> groups = [];
        var grouping = ResultTable.Median(Runs, () => groups = PurchaseGroup.ListOf(shop.Purchases));
        ModelFit<BgNbd>? fit = null;
        var fitting = ResultTable.Median(Runs, () => fit = BgNbdFit.OfGroups(groups, UnitOfTime.Day));
        var found = fit as ModelFit<BgNbd>.Found ?? throw new InvalidOperationException($"Made-up customers have a model: {fit}.");
        var likelihood = ResultTable.Median(Runs, () => Keep(found.Model.LogLikelihood(groups)));

        AddPass(table, ResultTable.Text($"BG/NBD: {shop.Purchases.Length:N0} customers to {groups.Count:N0} groups"), grouping, pass);
        AddPass(table, "BG/NBD: maximum likelihood with standard errors", fitting, pass);
        AddPeer(table, "BG/NBD: log-likelihood once", likelihood, "scipy, every customer", peers.Likelihood(found.Model), value => Agrees(value, found.LogLikelihood, 1e-9));
        AddPeer(table, "BG/NBD: the fit", grouping + fitting, "scipy, L-BFGS-B over the same groups", peers.Fit(groups), value => Agrees(value, found.LogLikelihood, 1e-7));
    }

    private static void Survival(MadeUpCustomers shop, ModelPeers peers, ResultTable table)
    {
        var pass = ResultTable.Median(Runs, () => Keep(shop.Lifetimes.Sum(lifetime => (double)lifetime.Length)));
        SurvivalCurve? curve = null;
        var drawing = ResultTable.Median(Runs, () => curve = SurvivalCurve.Of(shop.Lifetimes));
        AddPass(table, ResultTable.Text($"Kaplan–Meier: {shop.Lifetimes.Length:N0} lifetimes"), drawing, pass);
        AddPeer(table, "Kaplan–Meier", drawing, "R survival, survfit", peers.Survival(), value => Agrees(value, (double)((Figure.Defined)curve!.At(365)).Value, 1e-9));
    }

    private static void Ranking(MadeUpCustomers shop, ModelPeers peers, ResultTable table)
    {
        var pass = ResultTable.Median(Runs, () => Keep(shop.Scores.Sum(score => (double)score.Score)));
        AreaUnderCurve? area = null;
        var ranking = ResultTable.Median(Runs, () => area = AreaUnderCurve.Of(shop.Scores, RiskDirection.LowScores));
        AddPass(table, ResultTable.Text($"AUC with DeLong's interval: {shop.Scores.Length:N0} scores"), ranking, pass);
        AddPeer(table, "AUC", ranking, "scipy, rankdata", peers.Area(), value => Agrees(value, (double)((Figure.Defined)area!.Value).Value, 1e-9));
    }

    private static void AddPass(ResultTable table, string what, double ours, double pass) =>
        table.Add(what, ResultTable.Time(ours), $"one plain pass over the input: {ResultTable.Time(pass)}", ResultTable.Text($"{ours / pass:0}x"), "stated", null);

    /// <summary>A time is worth printing only where both found the same.</summary>
    private static void AddPeer(ResultTable table, string what, double ours, string name, PeerResult? peer, Func<double, bool> agrees)
    {
        if (peer is null)
        {
            table.Add(what, ResultTable.Time(ours), $"{name}: not installed here", string.Empty, "stated", null);
            return;
        }

        if (!agrees(peer.Value))
        {
            throw new InvalidOperationException($"{name} found {peer.Value} for {what}: one of the two is wrong, and no time is worth printing.");
        }

        table.Add(what, ResultTable.Time(ours), $"{name}, same value: {ResultTable.Time(peer.Milliseconds)}", ResultTable.Text($"{peer.Milliseconds / ours:0.0}x faster"), "stated", null);
    }

    private static bool Agrees(double left, double right, double part) => Math.Abs(left - right) <= part * Math.Abs(right);

    /// <summary>Uses a result, so that the work behind it is not left out.</summary>
    private static void Keep(double value) => GC.KeepAlive(value);
}
