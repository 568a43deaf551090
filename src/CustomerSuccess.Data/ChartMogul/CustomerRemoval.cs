using CustomerSuccess.Domain.Customers;
using Microsoft.EntityFrameworkCore;

namespace CustomerSuccess.Data.ChartMogul;

/// <summary>Removes a customer with what billing systems and imports know of them, but never with what people recorded.</summary>
internal static class CustomerRemoval
{
    /// <summary>Marks the customer's records for removal; the caller saves.</summary>
    /// <exception cref="RecordRefusedException">People have recorded something about the customer.</exception>
    public static async Task RemoveAsync(CustomerSuccessContext context, CustomerId id, CancellationToken stop)
    {
        var customer = await context.CustomerAsync(id, stop);
        await RequireUnspokenAsync(context, id, stop);
        context.RemoveRange(await context.Invoices.Include(invoice => invoice.Lines).Include(invoice => invoice.Payments).Where(invoice => invoice.CustomerId == id).ToListAsync(stop));
        context.RemoveRange(await context.SubscriptionEvents.Where(happened => happened.CustomerId == id).ToListAsync(stop));
        context.RemoveRange(await context.SubscriptionCancellations.Where(cancellation => cancellation.CustomerId == id).ToListAsync(stop));
        context.RemoveRange(await context.BilledSubscriptions.Where(subscription => subscription.CustomerId == id).ToListAsync(stop));
        context.RemoveRange(await context.Subscriptions.Include(subscription => subscription.Terms).Where(subscription => subscription.CustomerId == id).ToListAsync(stop));
        context.RemoveRange(await context.Purchases.Where(purchase => purchase.CustomerId == id).ToListAsync(stop));
        context.RemoveRange(await context.CustomerProperties.Where(property => property.CustomerId == id).ToListAsync(stop));
        context.RemoveRange(await context.HealthScores.Where(score => score.CustomerId == id).ToListAsync(stop));
        context.RemoveRange(await context.CustomerLosses.Where(loss => loss.CustomerId == id).ToListAsync(stop));
        context.RemoveRange(await context.Contacts.Where(contact => contact.CustomerId == id).ToListAsync(stop));
        context.RemoveRange(await context.BilledCustomers.Where(billed => billed.CustomerId == id).ToListAsync(stop));
        context.Remove(customer);
    }

    private static async Task RequireUnspokenAsync(CustomerSuccessContext context, CustomerId id, CancellationToken stop)
    {
        var isSpokenOf = await context.SurveyResponses.AnyAsync(answer => answer.CustomerId == id, stop)
            || await context.SurveyInvitations.AnyAsync(invitation => invitation.CustomerId == id, stop)
            || await context.FeedbackNotes.AnyAsync(note => note.CustomerId == id, stop)
            || await context.FactorValues.AnyAsync(value => value.CustomerId == id, stop)
            || await context.HealthOverrides.AnyAsync(score => score.CustomerId == id, stop)
            || await context.Actions.AnyAsync(action => action.CustomerId == id, stop)
            || await context.Costs.AnyAsync(cost => cost.CustomerId == id, stop);
        if (isSpokenOf)
        {
            throw new RecordRefusedException("customer_uuid", "People have recorded answers, notes, values, actions or costs of this customer; it cannot be deleted here.");
        }
    }
}
