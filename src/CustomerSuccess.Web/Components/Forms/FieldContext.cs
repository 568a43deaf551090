namespace CustomerSuccess.Web.Components.Forms;

/// <summary>What an input needs to belong to its field; put it on the input with <c>@attributes="field.Attributes"</c>.</summary>
/// <param name="Id">The input's id, which the label points to.</param>
/// <param name="Attributes">The id, and what a screen reader needs to know about the messages.</param>
public sealed record FieldContext(string Id, IReadOnlyDictionary<string, object> Attributes)
{
    internal static FieldContext Of(string id, bool isInvalid, bool isDescribed, bool isRequired)
    {
        var attributes = new Dictionary<string, object> { ["id"] = id };
        if (isInvalid)
        {
            attributes["aria-invalid"] = "true";
        }

        if (isDescribed)
        {
            attributes["aria-describedby"] = id + "-hint";
        }

        if (isRequired)
        {
            attributes["aria-required"] = "true";
        }

        return new FieldContext(id, attributes);
    }
}
