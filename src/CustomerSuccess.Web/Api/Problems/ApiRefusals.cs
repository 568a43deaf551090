namespace CustomerSuccess.Web.Api.Problems;

/// <summary>The refusals there are. docs/api.md lists them.</summary>
public static class ApiRefusals
{
    public static ApiRefusal BadParameters { get; } = new(400, "bad-parameters", "Parameters of the address cannot be used.");

    public static ApiRefusal BadJson { get; } = new(400, "bad-json", "The body is no JSON that can be read.");

    public static ApiRefusal BadRequest { get; } = new(400, "bad-request", "The request cannot be read.");

    public static ApiRefusal NoKey { get; } = new(401, "no-key", "The request needs a key that is taken.");

    public static ApiRefusal NotAllowed { get; } = new(403, "not-allowed", "The key may not do this.");

    public static ApiRefusal NotFound { get; } = new(404, "not-found", "There is nothing at this address.");

    public static ApiRefusal WrongMethod { get; } = new(405, "wrong-method", "The address does not take this method.");

    public static ApiRefusal NotAcceptable { get; } = new(406, "not-acceptable", "The answer cannot be given in this form.");

    public static ApiRefusal Conflict { get; } = new(409, "conflict", "The record is not as the request expects it.");

    public static ApiRefusal TooLarge { get; } = new(413, "too-large", "The body is too large.");

    public static ApiRefusal WrongContentType { get; } = new(415, "wrong-content-type", "The body has to be JSON (Content-Type: application/json).");

    public static ApiRefusal Invalid { get; } = new(422, "invalid", "Fields cannot be taken as they are.");

    public static ApiRefusal AmountsTooLarge { get; } = new(422, "amounts-too-large", "Amounts of the records do not fit into a figure.");

    public static ApiRefusal NameReused { get; } = new(422, "idempotency-key-reused", "The Idempotency-Key was used for another request.");

    public static ApiRefusal StillWorking { get; } = new(409, "still-working", "The first request with this Idempotency-Key is still worked on.");

    public static ApiRefusal TooMany { get; } = new(429, "too-many-requests", "There are too many requests.");

    public static ApiRefusal Fault { get; } = new(500, "fault", "The request failed by a fault of ours.");

    /// <summary>Returns the refusal of a status without more.</summary>
    public static ApiRefusal Of(int status) => status switch
    {
        400 => BadRequest,
        401 => NoKey,
        403 => NotAllowed,
        404 => NotFound,
        405 => WrongMethod,
        406 => NotAcceptable,
        409 => Conflict,
        413 => TooLarge,
        415 => WrongContentType,
        422 => Invalid,
        429 => TooMany,
        >= 500 => Fault with { Status = status },
        _ => BadRequest with { Status = status },
    };
}
