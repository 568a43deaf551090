using System.Security.Cryptography;
using System.Text;
using CustomerSuccess.Web.Api.Bodies;
using Microsoft.Extensions.Options;

namespace CustomerSuccess.Web.Api.Repeats;

/// <summary>What a request asks for: its method, address and body.</summary>
internal static class AskedText
{
    private const int Block = 16 * 1024;

    /// <summary>Returns the SHA-256 of it. The body can be read again afterwards.</summary>
    public static async Task<string> HashAsync(HttpContext context)
    {
        var most = context.RequestServices.GetRequiredService<IOptions<ApiOptions>>().Value.LargestBody;
        BodyLimit.Require(context.Request.ContentLength ?? 0, most);
        context.Request.EnableBuffering();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{context.Request.Method}\n{context.Request.Path}{context.Request.QueryString}\n"));
        var (buffer, read) = (new byte[Block], 0L);
        while (await context.Request.Body.ReadAsync(buffer, context.RequestAborted) is > 0 and var count)
        {
            BodyLimit.Require(read += count, most);
            hash.AppendData(buffer, 0, count);
        }

        context.Request.Body.Position = 0;
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
