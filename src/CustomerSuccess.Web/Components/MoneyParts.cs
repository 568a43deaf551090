namespace CustomerSuccess.Web.Components;

/// <summary>An amount in two pieces, so that a card can draw the value large and the unit small.</summary>
/// <param name="Value">The number, with the currency's sign where it stands before the number: "$763,500", "۷۶۳٫۵".</param>
/// <param name="Unit">The unit in words, such as "میلیون تومان"; empty where the sign says it already.</param>
public sealed record MoneyParts(string Value, string Unit);
