using CustomerSuccess.Domain.Members;

namespace CustomerSuccess.Web.Api.Keys;

/// <summary>Lets the audit log ascribe what a program writes to the member of its key.</summary>
internal sealed class CallersName(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context, ApiCaller caller, ICurrentMember member)
    {
        if (caller.Admitted is not { } admitted)
        {
            await next(context);
            return;
        }

        using (member.ActAs(admitted.Viewer.Id, admitted.Key))
        {
            await next(context);
        }
    }
}
