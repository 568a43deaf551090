using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Figures;
using CustomerSuccess.Domain.Lifetime;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Domain.Time;

namespace CustomerSuccess.Domain.Prediction;

/// <summary>Reads who is behind a bar of <see cref="PredictedValues"/>.</summary>
public interface IPredictedCustomers
{
    /// <summary>Returns the customers whose predicted value lies in a bar, those of the greatest value first.</summary>
    /// <remarks>A viewer who may not read every customer gets the names of their own only; the count of the others is in the answer.</remarks>
    /// <param name="bar">The bar; none for everybody.</param>
    /// <param name="period">The period at whose end it is seen.</param>
    /// <param name="filter">The slice.</param>
    /// <param name="viewer">Who asks.</param>
    /// <param name="skip">How many to leave out.</param>
    /// <param name="take">How many to return at most.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="NotAllowedException">The viewer may not read figures.</exception>
    Task<PredictedList> ReadAsync(ValueBar? bar, Period period, Filter filter, Viewer viewer, int skip, int take, CancellationToken cancellationToken = default);
}

/// <summary>The customers behind a bar.</summary>
/// <param name="Count">How many there are, whoever asks.</param>
/// <param name="Readable">How many of them the viewer may read.</param>
/// <param name="Lines">The page of those that the viewer may read.</param>
/// <param name="Stamp">What was seen.</param>
public sealed record PredictedList(int Count, int Readable, IReadOnlyList<PredictedLine> Lines, FigureStamp Stamp);

/// <summary>One customer with a predicted value.</summary>
/// <param name="Customer">The customer.</param>
/// <param name="Name">The name.</param>
/// <param name="Segment">The segment.</param>
/// <param name="IsBySubscription">Whether the value comes from a subscription; otherwise it comes from purchases.</param>
/// <param name="AgeDays">For how many days the customer has been one: active, or since the first purchase.</param>
/// <param name="Expected">The days that the customer is expected to stay in the year, or the purchases expected in it.</param>
/// <param name="ValueMinor">The value in minor units.</param>
/// <param name="Currency">The reporting currency.</param>
public sealed record PredictedLine(CustomerId Customer, string Name, string? Segment, bool IsBySubscription, int AgeDays, double Expected, double ValueMinor, Currency Currency);
