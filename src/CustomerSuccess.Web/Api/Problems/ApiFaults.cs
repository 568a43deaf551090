namespace CustomerSuccess.Web.Api.Problems;

/// <summary>Gathers what is wrong with a request, field by field, so that the sender learns everything at once.</summary>
public sealed class ApiFaults
{
    private readonly Dictionary<string, List<string>> _faults = new(StringComparer.Ordinal);

    /// <summary>Gets whether anything is wrong.</summary>
    public bool Any => _faults.Count > 0;

    /// <summary>Notes what is wrong with a field or parameter.</summary>
    public void Add(string field, string message)
    {
        if (!_faults.TryGetValue(field, out var messages))
        {
            _faults[field] = messages = [];
        }

        messages.Add(message);
    }

    /// <summary>Ends the request if anything is wrong: <see cref="ApiRefusals.BadParameters"/> for addresses, <see cref="ApiRefusals.Invalid"/> for bodies.</summary>
    /// <exception cref="ApiRefusedException">Something is wrong.</exception>
    public void ThrowIfAny(ApiRefusal refusal)
    {
        ArgumentNullException.ThrowIfNull(refusal);
        if (Any)
        {
            throw new ApiRefusedException(refusal with { Errors = _faults.ToDictionary(fault => fault.Key, fault => fault.Value.ToArray()) });
        }
    }
}
