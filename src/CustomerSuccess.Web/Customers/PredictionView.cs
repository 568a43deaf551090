namespace CustomerSuccess.Web.Customers;

/// <summary>What is expected of a customer over the next twelve months, as it is drawn.</summary>
/// <param name="Facts">The figures; none where nothing is predicted.</param>
/// <param name="Note">By which model, and from when it is.</param>
/// <param name="WhyNot">Why nothing is predicted.</param>
public sealed record PredictionView(IReadOnlyList<FactView> Facts, string? Note, string? WhyNot);
