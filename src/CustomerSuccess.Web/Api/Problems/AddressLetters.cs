namespace CustomerSuccess.Web.Api.Problems;

/// <summary>Refuses parameters with U+0000, which is in no name of a record and which one database does not even compare. The server refuses paths with it by itself.</summary>
internal static class AddressLetters
{
    private const char Null = '\0';

    /// <exception cref="ApiRefusedException">The address has one.</exception>
    public static void Check(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var faults = new ApiFaults();
        foreach (var (name, values) in request.Query)
        {
            if (name.Contains(Null, StringComparison.Ordinal) || values.Any(value => value?.Contains(Null, StringComparison.Ordinal) == true))
            {
                faults.Add(name.Replace("\0", "\\0", StringComparison.Ordinal), "U+0000 cannot be used.");
            }
        }

        faults.ThrowIfAny(ApiRefusals.BadParameters);
    }
}
