using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Members;

namespace CustomerSuccess.Domain.Prediction;

/// <summary>Predicts by models that are learned in the background. It never waits for them: until they are there, or anew, it answers with what there is, and says of when that is.</summary>
public interface IPredictions
{
    /// <summary>Gets what was learned last; none before the first time.</summary>
    LearnedModels? Learned { get; }

    /// <summary>Calls <paramref name="learned"/> after models were learned anew, until the subscription is disposed.</summary>
    /// <param name="learned">Called on a thread of the background, so it returns at once and draws nothing itself.</param>
    IDisposable Subscribe(Action learned);

    /// <summary>Returns the prediction of one customer, by all that is recorded of the customer now; none where there is no such customer.</summary>
    /// <exception cref="NotAllowedException">The viewer may not read the customer.</exception>
    Task<CustomerPrediction?> ReadAsync(CustomerId customer, Viewer viewer, CancellationToken cancellationToken = default);
}
