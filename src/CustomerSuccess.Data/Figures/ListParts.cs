using CustomerSuccess.Domain.Figures;
using CustomerSuccess.Domain.Health;
using CustomerSuccess.Domain.Nps;
using CustomerSuccess.Domain.Revenue;

namespace CustomerSuccess.Data.Figures;

/// <summary>Which customers are behind which part.</summary>
internal static class ListParts
{
    /// <exception cref="ArgumentOutOfRangeException">There is no such part.</exception>
    public static ListPart Of(FigurePart part, ListSource source) => part switch
    {
        FigurePart.ActiveAtStart => new ActivePart(source, source.DayBefore),
        FigurePart.ActiveAtEnd => new ActivePart(source, source.Last),
        FigurePart.Lost => new ChurnPart(source, isOfLost: true),
        FigurePart.Won => new ChurnPart(source, isOfLost: false),
        FigurePart.NewMrr => new MovementPart(source, MovementKind.New),
        FigurePart.ExpansionMrr => new MovementPart(source, MovementKind.Expansion),
        FigurePart.ContractionMrr => new MovementPart(source, MovementKind.Contraction),
        FigurePart.ChurnMrr => new MovementPart(source, MovementKind.Churn),
        FigurePart.ReactivationMrr => new MovementPart(source, MovementKind.Reactivation),
        FigurePart.OneOffPurchases => new OneOffPart(source),
        FigurePart.Promoters => new AnswerPart(source, NpsClass.Promoter),
        FigurePart.Passives => new AnswerPart(source, NpsClass.Passive),
        FigurePart.Detractors => new AnswerPart(source, NpsClass.Detractor),
        FigurePart.HeardFrom => new HeardPart(source),
        FigurePart.Healthy => new BandPart(source, HealthBand.Healthy),
        FigurePart.Watch => new BandPart(source, HealthBand.Watch),
        FigurePart.AtRisk => new BandPart(source, HealthBand.AtRisk),
        FigurePart.NotEnoughData => new BandPart(source, HealthBand.NotEnoughData),
        FigurePart.SharesCost => new SharesPart(source),
        _ => throw new ArgumentOutOfRangeException(nameof(part), part, "There is no such part."),
    };
}
