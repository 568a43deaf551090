using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Figures;
using CustomerSuccess.Domain.Lifetime;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Domain.Time;
using CustomerSuccess.Web.Tests.Overview;

namespace CustomerSuccess.Web.Tests.Lifetime;

/// <summary>The customers behind bars of predicted values, as a test gives them.</summary>
internal sealed class StubPredictions : IPredictedCustomers
{
    public static readonly CustomerId Tideway = CustomerId.New();

    public List<ValueBar?> Asked { get; } = [];

    public Task<PredictedList> ReadAsync(ValueBar? bar, Period period, Filter filter, Viewer viewer, int skip, int take, CancellationToken cancellationToken = default)
    {
        Asked.Add(bar);

        // 487 days are 16 months; 974 are 32.
        var line = new PredictedLine(new PredictedValue(Tideway, 4_820L * 100 * MrrAmount.PerMinorUnit, 487, 974, 4_820_00d * 0.8 * 32), "Tideway Foods", "Large", HandWorked.Dollars);
        return Task.FromResult(new PredictedList(3, 1, [line], new FigureStamp(7, null)));
    }
}
