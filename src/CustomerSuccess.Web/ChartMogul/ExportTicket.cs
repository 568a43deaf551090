using System.Security.Cryptography;
using System.Text.Json;
using CustomerSuccess.Data.ChartMogul;
using Microsoft.AspNetCore.DataProtection;

namespace CustomerSuccess.Web.ChartMogul;

/// <summary>What an export of activities was asked for. Its identifier holds it, protected by the application's keys, so that nothing needs to be kept.</summary>
/// <param name="Start">The first day; none for the first there is.</param>
/// <param name="End">The last day; none for today.</param>
/// <param name="Type">The type as it was sent; none for all.</param>
/// <param name="CreatedAt">When it was asked for, UTC.</param>
internal sealed record ExportTicket(DateOnly? Start, DateOnly? End, string? Type, DateTime CreatedAt)
{
    /// <summary>How long an identifier is taken.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromDays(7);

    public string ToId(IDataProtectionProvider keys) => Protector(keys).Protect(JsonSerializer.Serialize(this), Life);

    /// <exception cref="RecordMissingException">The text is no identifier of an export, or too old.</exception>
    public static ExportTicket Read(string id, IDataProtectionProvider keys)
    {
        try
        {
            return JsonSerializer.Deserialize<ExportTicket>(Protector(keys).Unprotect(id)) ?? throw new RecordMissingException("Activities export");
        }
        catch (CryptographicException)
        {
            throw new RecordMissingException("Activities export");
        }
    }

    private static ITimeLimitedDataProtector Protector(IDataProtectionProvider keys) => keys.CreateProtector("activities export").ToTimeLimitedDataProtector();
}
