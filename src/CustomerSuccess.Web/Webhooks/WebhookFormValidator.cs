using CustomerSuccess.Domain.Webhooks;
using FluentValidation;
using Microsoft.Extensions.Localization;

namespace CustomerSuccess.Web.Webhooks;

/// <summary>Says beside each field what the domain finds wrong with it.</summary>
internal sealed class WebhookFormValidator : AbstractValidator<WebhookForm>
{
    public WebhookFormValidator(IStringLocalizer<WebhooksPage> text, WebhookPolicy policy)
    {
        RuleFor(form => form.Url).Custom((_, context) => Say(nameof(WebhookForm.Url), fault => fault is not WebhookFault.EventsAreMissing, context));
        RuleFor(form => form.Events).Custom((_, context) => Say(nameof(WebhookForm.Events), fault => fault is WebhookFault.EventsAreMissing, context));

        void Say<T>(string field, Func<WebhookFault, bool> isOfField, ValidationContext<T> context)
        {
            foreach (var fault in ((WebhookForm)(object)context.InstanceToValidate!).Entry().Faults(policy.AllowsPrivateAddresses).Where(isOfField))
            {
                context.AddFailure(field, text[fault.ToString()]);
            }
        }
    }
}
