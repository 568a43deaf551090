using CustomerSuccess.Domain.Costs;
using CustomerSuccess.Domain.Entry;
using CustomerSuccess.Web.Components;
using CustomerSuccess.Web.Language;

namespace CustomerSuccess.Web.Costs;

/// <summary>What a cost can be entered as.</summary>
/// <param name="Day">Today and the organisation's currency.</param>
/// <param name="Categories">Every kind, retired ones too, which older costs still have.</param>
/// <param name="Segments">The segments that customers have.</param>
/// <param name="Programmes">The programmes' names.</param>
/// <param name="Units">The units that amounts are typed in, the user's own first.</param>
public sealed record CostChoices(EntryDay Day, IReadOnlyList<CostCategory> Categories, IReadOnlyList<string> Segments, IReadOnlyList<string> Programmes, IReadOnlyList<AmountUnit> Units)
{
    /// <summary>Returns the kind that a form names.</summary>
    public CostCategory? Kind(string key) => Categories.FirstOrDefault(category => category.Id.Value.ToString("D") == key);

    /// <summary>Returns the unit that a form names, or else the user's own.</summary>
    public AmountUnit Unit(string key) => Units.FirstOrDefault(unit => unit.Key == key) ?? Units[0];

    /// <summary>Returns a kind's name in the user's language.</summary>
    public static string NameOf(CostCategory? category, IDisplay display) => (category, display.Choices.Language) switch
    {
        (null, _) => "–",
        (_, LanguageChoice.Persian) => category.NamePersian,
        _ => category.Name,
    };
}
