namespace CustomerSuccess.Web.Components;

/// <summary>The unit of a money axis.</summary>
/// <param name="MinorUnitsPer">How many minor units one of it has.</param>
/// <param name="Name">Its name, such as "thousand $".</param>
public sealed record MoneyAxis(decimal MinorUnitsPer, string Name);
