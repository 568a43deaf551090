using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Figures;
using CustomerSuccess.Domain.Lifetime;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Domain.Prediction;
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

        // 974 days are 32 months; 341 are 11.2.
        PredictedLine[] lines =
        [
            new(Tideway, "Tideway Foods", "Large", true, 974, 341, 43_213_70, HandWorked.Dollars),
            new(CustomerId.New(), "Corner Shop", null, false, 487, 3.44, 172_00, HandWorked.Dollars),
        ];
        return Task.FromResult(new PredictedList(3, 2, lines, new FigureStamp(7, null)));
    }
}
