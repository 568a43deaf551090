using System.Text.Json;
using System.Text.Unicode;
using CustomerSuccess.Web.Api.Problems;

namespace CustomerSuccess.Web.Api.Bodies;

/// <summary>Reads the body of a request as JSON, with a clear refusal of everything else.</summary>
/// <remarks>Routes read it so, and not by a parameter, since the framework's own reading says nothing about what it refuses.</remarks>
internal static class JsonBody
{
    private static readonly JsonDocumentOptions Rules = new() { MaxDepth = 32, AllowDuplicateProperties = false };

    /// <summary>Returns the body.</summary>
    /// <exception cref="ApiRefusedException">It is no JSON, is not said to be, or is too large.</exception>
    public static async Task<JsonDocument> ReadAsync(HttpContext context)
    {
        if (!context.Request.HasJsonContentType())
        {
            throw new ApiRefusedException(ApiRefusals.WrongContentType);
        }

        try
        {
            return Parse(await BytesAsync(context));
        }
        catch (JsonException fault)
        {
            throw Refused(fault);
        }
    }

    /// <summary>Reads JSON strictly: no name twice in one object, and none that is no text. Values that are no text are the fault of their field.</summary>
    /// <exception cref="JsonException">It is none.</exception>
    public static JsonDocument Parse(ReadOnlyMemory<byte> json)
    {
        try
        {
            var document = JsonDocument.Parse(json, Rules);
            if (!Utf8.IsValid(json.Span))
            {
                // The parser leaves bytes to who reads them.
                ReadNames(document.RootElement);
            }

            return document;
        }
        catch (InvalidOperationException)
        {
            // Names are compared, and one that is half of a pair of surrogates cannot be.
            throw new JsonException("A name has half of a character, or bytes that are not UTF-8.");
        }
    }

    /// <exception cref="InvalidOperationException">A name is no text.</exception>
    private static void ReadNames(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var property in element.EnumerateObject())
                {
                    _ = property.Name;
                    ReadNames(property.Value);
                }

                break;
            case JsonValueKind.Array:
                foreach (var item in element.EnumerateArray())
                {
                    ReadNames(item);
                }

                break;
            default:
                break;
        }
    }

    /// <summary>Returns the bytes of the body.</summary>
    /// <exception cref="ApiRefusedException">There are too many.</exception>
    public static async Task<ReadOnlyMemory<byte>> BytesAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var limit = BodyLimit.Of(context);
        using var bytes = new MemoryStream();
        var buffer = new byte[81920];
        while (await context.Request.Body.ReadAsync(buffer, context.RequestAborted) is > 0 and var count)
        {
            limit.Require(bytes.Length + count);
            bytes.Write(buffer, 0, count);
        }

        return bytes.GetBuffer().AsMemory(0, (int)bytes.Length);
    }

    /// <summary>Returns the refusal of what is no JSON.</summary>
    /// <param name="fault">What the reader says.</param>
    /// <param name="record">The number of the record among many; none for a body of one.</param>
    public static ApiRefusedException Refused(JsonException fault, int? record = null) =>
        new(ApiRefusals.BadJson.Saying((record is null ? string.Empty : $"Record {record}: ") + Place(fault) + Reason(fault)));

    // What is wrong with a whole, such as a name that it has twice, has no place.
    private static string Place(JsonException fault) => fault.LineNumber is { } line ? $"Line {line + 1}, byte {fault.BytePositionInLine + 1}: " : string.Empty;

    // The reader ends its message with the place, which is said already.
    private static string Reason(JsonException fault) => fault.Message.Split(" LineNumber:")[0];
}
