using System.Text.Json;

namespace CustomerSuccess.Web.Api.Bodies;

/// <summary>Reads the items of a list of JSON one by one, with no more of it in memory than the item that is read.</summary>
internal sealed class JsonItems(BodyWindow window)
{
    private JsonReaderState _state = new(new JsonReaderOptions { MaxDepth = 33 });
    private Place _place;

    private enum Place
    {
        Before,
        Inside,
        Behind,
    }

    /// <summary>Returns the bytes of the next item, which hold until the next call; <see langword="null"/> behind the last.</summary>
    /// <exception cref="JsonException">It is no JSON, or no list.</exception>
    /// <exception cref="Problems.ApiRefusedException">The item is too large.</exception>
    public ReadOnlyMemory<byte>? Next()
    {
        while (true)
        {
            var (before, item) = (_place, Step());
            if (item is not null)
            {
                return item;
            }

            if (before == _place)
            {
                if (_place is Place.Behind && window.IsLast)
                {
                    return null;
                }

                window.More();
            }
        }
    }

    /// <summary>Takes the next item, or the sign that begins or ends the list; nothing when more has to be read for it.</summary>
    private ReadOnlyMemory<byte>? Step()
    {
        var reader = new Utf8JsonReader(window.Bytes.Span, window.IsLast, _state);
        if (!reader.Read())
        {
            return null;
        }

        var isSign = _place is Place.Before || reader.TokenType is JsonTokenType.EndArray;
        if (_place is Place.Before && reader.TokenType is not JsonTokenType.StartArray)
        {
            throw new JsonException("Send a list of records, or one record on each line with Content-Type: application/x-ndjson.");
        }

        var start = (int)reader.TokenStartIndex;
        if (!isSign && !reader.TrySkip())
        {
            return null;
        }

        var item = window.Bytes[start..(int)reader.BytesConsumed];
        _state = reader.CurrentState;
        window.Skip((int)reader.BytesConsumed);
        if (!isSign)
        {
            return item;
        }

        _place++;
        return null;
    }
}
