using CustomerSuccess.Domain.Lifetime;
using CustomerSuccess.Domain.Policies;
using CustomerSuccess.Web.Components;
using CustomerSuccess.Web.Working;
using Microsoft.Extensions.Localization;

namespace CustomerSuccess.Web.Lifetime;

/// <summary>Sets the forms of a lifetime side by side, that of the policy first, and says of the naive ones what they are.</summary>
public sealed class LifetimeFormsViews(IDisplay display, WorkingWords words, IStringLocalizer<LifetimePage> text)
{
    /// <summary>Returns the forms of a value.</summary>
    public LifetimeFormsView Of(LifetimeValue value, MetricPolicies policies)
    {
        ArgumentNullException.ThrowIfNull(value);
        ArgumentNullException.ThrowIfNull(policies);
        return new LifetimeFormsView(
            value.IsByPurchases ? text["Policy.Purchases", text[$"Form.{value.Form}"]] : text["Policy", text[$"Form.{value.Form}"], display.Percent(value.GrossMargin, 0)],
            [.. Enum.GetValues<LifetimeForm>().OrderByDescending(form => form == value.Form).Select(form => Line(value, form, policies))],
            text["Behind", display.Number(value.Lifetimes.Customers), display.Number(value.Lifetimes.Lost)]);
    }

    private LifetimeFormLine Line(LifetimeValue value, LifetimeForm form, MetricPolicies policies) => new(
        text[$"Legend.{form}"],
        form == value.Form ? text["InForce"] : text[$"Mark.{form}"],
        form == value.Form,
        words.Result(value.Lifetimes.Of(form), Months),
        value.ValueBy(form) is Figure.Defined some ? display.Money(some.Value, value.Currency) : "–",
        form switch
        {
            LifetimeForm.SurvivalMean => text["Note.SurvivalMean", value.Lifetimes.HorizonMonths is { } horizon ? Months(horizon) : "–"],
            LifetimeForm.OneOverChurn => text["Note.OneOverChurn", display.Number(policies.LifetimeChurnMonths), display.Percent(value.MonthlyChurn, 2)],
            LifetimeForm.LostCustomersMean => text["Note.LostCustomersMean"],
            _ => throw new ArgumentOutOfRangeException(nameof(form), form, "There is no such form."),
        });

    private string Months(decimal months) => text["Months", display.Number(months, 1)];
}
