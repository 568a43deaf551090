using System.Security.Cryptography;
using Microsoft.AspNetCore.WebUtilities;

namespace CustomerSuccess.Web.Api.Bodies;

/// <summary>Reads the body of a request to its end as it comes, a small one into memory and a large one onto the disk.</summary>
/// <remarks>No transaction is open meanwhile: a program that sends slowly keeps nobody waiting, and one that breaks off has begun nothing.</remarks>
internal static class KeptBody
{
    private const int Block = 16 * 1024;

    /// <summary>Reads the body; afterwards it can be read again from its beginning, as often as need be.</summary>
    /// <param name="context">The request.</param>
    /// <param name="hash">What every byte goes into on its way; none where nobody wants to know.</param>
    /// <exception cref="Problems.ApiRefusedException">There are too many bytes.</exception>
    public static async Task KeepAsync(HttpContext context, IncrementalHash? hash = null)
    {
        ArgumentNullException.ThrowIfNull(context);
        var limit = BodyLimit.Of(context);
        var isKept = context.Request.Body is FileBufferingReadStream;
        if (isKept && hash is null)
        {
            context.Request.Body.Position = 0;
            return;
        }

        context.Request.EnableBuffering();
        var (buffer, read) = (new byte[Block], 0L);
        while (await context.Request.Body.ReadAsync(buffer, context.RequestAborted) is > 0 and var count)
        {
            limit.Require(read += count);
            hash?.AppendData(buffer, 0, count);
        }

        context.Request.Body.Position = 0;
    }
}
