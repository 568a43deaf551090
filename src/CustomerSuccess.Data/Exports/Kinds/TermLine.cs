using CustomerSuccess.Domain.Revenue;

namespace CustomerSuccess.Data.Exports.Kinds;

/// <summary>A term of a subscription.</summary>
/// <param name="Row">The subscription.</param>
/// <param name="Term">The term.</param>
internal sealed record TermLine(Row<Subscription> Row, SubscriptionTerm Term);
