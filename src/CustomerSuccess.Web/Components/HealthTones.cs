using CustomerSuccess.Domain.Health;

namespace CustomerSuccess.Web.Components;

/// <summary>The colour and the icon of each band of health.</summary>
internal static class HealthTones
{
    public static (string Tone, IconName Sign) Of(HealthBand band) => band switch
    {
        HealthBand.Healthy => ("healthy", IconName.Healthy),
        HealthBand.Watch => ("watch", IconName.Watch),
        HealthBand.AtRisk => ("risk", IconName.Risk),
        HealthBand.NotEnoughData => ("nodata", IconName.Nodata),
        _ => throw new ArgumentOutOfRangeException(nameof(band), band, "There is no such band."),
    };
}
