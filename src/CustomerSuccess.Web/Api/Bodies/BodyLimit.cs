using CustomerSuccess.Web.Api.Problems;

namespace CustomerSuccess.Web.Api.Bodies;

/// <summary>Refuses bodies that are too large, on every server alike.</summary>
internal static class BodyLimit
{
    /// <exception cref="ApiRefusedException">There are more bytes.</exception>
    public static void Require(long bytes, int most)
    {
        if (bytes > most)
        {
            throw new ApiRefusedException(ApiRefusals.TooLarge.Saying($"Send at most {most} bytes (setting Api:LargestBody), for instance in several requests."));
        }
    }
}
