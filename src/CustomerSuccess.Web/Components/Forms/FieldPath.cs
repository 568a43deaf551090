using System.Collections;
using System.Globalization;
using Microsoft.AspNetCore.Components.Forms;

namespace CustomerSuccess.Web.Components.Forms;

/// <summary>Finds the object that a validator's path such as <c>Lines[1].Amount</c> ends at, as forms know fields by object and name.</summary>
internal static class FieldPath
{
    public static FieldIdentifier Find(object model, string path)
    {
        var steps = path.Split('.');
        var owner = model;
        foreach (var step in steps[..^1])
        {
            owner = Follow(owner, step);
        }

        return new FieldIdentifier(owner, steps[^1]);
    }

    private static object Follow(object owner, string step)
    {
        var bracket = step.IndexOf('[', StringComparison.Ordinal);
        var name = bracket < 0 ? step : step[..bracket];
        var value = owner.GetType().GetProperty(name)?.GetValue(owner)
            ?? throw new InvalidOperationException($"{owner.GetType().Name} has no {name} to follow.");
        return bracket < 0 ? value : ((IList)value)[int.Parse(step[(bracket + 1)..^1], CultureInfo.InvariantCulture)]
            ?? throw new InvalidOperationException($"{step} of {owner.GetType().Name} is null.");
    }
}
