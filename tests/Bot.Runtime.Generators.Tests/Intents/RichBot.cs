using Bot.Runtime.Generators.Tests.Bots;

namespace Bot.Runtime.Generators.Tests.Intents;

/// <summary>A bot that has one of everything: every type of slot, shared slots, filters, and handlers that are made for each turn.</summary>
internal static class RichBot
{
    public static BotProject Project() => new BotProject()
        .RestrictedType("Size", ["Small", "Extra large", "Don't know", "10 inch"], description: "How big it is.")
        .OpenType("Topping")
        .CompositeType("Address", [("street", "AMAZON.StreetName"), ("House_Number", "AMAZON.Number"), ("Since", "AMAZON.Date"), ("size", "Size")])
        .Intent("OrderPizza", intent => intent
            .Slot("Day", "AMAZON.Date", "The day it is for.")
            .Slot("Hour", "AMAZON.Time")
            .Slot("Count", "AMAZON.Number", "How many; a <whole> number")
            .Slot("Price", "AMAZON.Number")
            .Slot("Within", "AMAZON.Duration")
            .Slot("Sure", "AMAZON.Confirmation")
            .Slot("size", "Size")
            .Slot("Toppings", "Topping", isMultiple: true)
            .Slot("Sizes", "Size", isMultiple: true)
            .Slot("Where", "Address")
            .Slot("CustomerId", "AMAZON.AlphaNumeric", "The customer's number.")
            .Slot("Note", "AMAZON.FreeFormInput", isRequired: false))
        .Intent("CancelOrder", intent => intent
            .Confirmation()
            .Slot("CustomerId", "AMAZON.AlphaNumeric", "The customer's number.")
            .Slot("Day", "AMAZON.Date", "The day it is for.")
            .Slot("Count", "AMAZON.Number"))
        .Intent("Help", intent => intent.Signature("AMAZON.HelpIntent").Hooks(dialog: false, fulfillment: true))
        .Intent("FallbackIntent", intent => intent.Signature("AMAZON.FallbackIntent").Hooks(dialog: false, fulfillment: true))
        .Code("""
            /// <summary>Whose order it is.</summary>
            [SharedSlots("OrderPizza", "CancelOrder")]
            public partial interface ICustomerSlots;

            /// <summary>Knows customers.</summary>
            public interface ICustomers
            {
                /// <summary>Whether there is one.</summary>
                bool Has(string id);
            }

            /// <summary>Those of a list.</summary>
            public sealed class CustomerList(IEnumerable<string> ids) : ICustomers
            {
                /// <inheritdoc />
                public bool Has(string id) => ((ICollection<string>)ids).Contains(id);
            }

            /// <summary>Lets customers only through.</summary>
            public sealed class CustomersOnly(ICustomers customers) : IntentFilter<ICustomerSlots>
            {
                /// <inheritdoc />
                protected override ValueTask<Reply> OnDialogAsync(Turn turn, ICustomerSlots slots, IntentHandler next, CancellationToken cancel) =>
                    slots.CustomerId is { } id && !customers.Has(id)
                        ? new(turn.ElicitSlot(ICustomerSlots.Slot.CustomerId, "Who?"))
                        : base.OnDialogAsync(turn, slots, next, cancel);
            }
            """, "Desk.Customers")
        .Code("""
            /// <summary>Takes an order.</summary>
            [Intent("OrderPizza"), Filters(typeof(Desk.Customers.CustomersOnly))]
            public sealed partial class OrderPizza(TimeProvider clock, Kitchen kitchen, int tries = 3) : IntentHandler<OrderPizza.Slots>
            {
                /// <summary>The slots.</summary>
                public sealed partial class Slots
                {
                    /// <summary>How many, whole.</summary>
                    public partial long? Count { get; }
                    public partial string? Price { get; }
                }

                /// <inheritdoc />
                protected override ValueTask<Reply> OnFulfillmentAsync(Turn<Slots> turn, CancellationToken cancel)
                {
                    var slots = turn.Slots;
                    return new(turn.Done($"{slots.Count} of {slots.Size} ({string.Join("+", slots.Sizes)}) with {string.Join("+", slots.Toppings)} for {slots.Price} on {slots.Day:O} at {slots.Hour:HH:mm} within {slots.Within} to {slots.Where?.Street} {slots.Where?.House_Number}, {slots.Sure}, {kitchen.Name}, {tries}, {clock is not null}."));
                }
            }
            """)
        .Code("""
            /// <summary>Where it is made.</summary>
            public sealed class Kitchen(Desk.Customers.ICustomers customers)
            {
                /// <summary>Its name.</summary>
                public string Name => customers.Has("100000") ? "Kitchen" : "";
            }

            /// <summary>What is known of one order.</summary>
            public sealed class Order(string id, Kitchen kitchen)
            {
                /// <summary>Its name.</summary>
                public string Name => kitchen.Name + id;
            }

            /// <summary>Drops an order.</summary>
            [Intent("CancelOrder")]
            [Filters(typeof(Desk.Customers.CustomersOnly))]
            internal sealed partial class CancelOrder(Session session, Order order, Log log, Kitchen kitchen) : IntentHandler<CancelOrder.Slots>
            {
                protected override ValueTask<Reply> OnDialogAsync(Turn<Slots> turn, CancellationToken cancel) => new(turn.ElicitSlot(Slot.CustomerId));
                protected override ValueTask<Reply> OnFulfillmentAsync(Turn<Slots> turn, CancellationToken cancel) => new(turn.Done($"{session.Id} {order.Name} {kitchen.Name} {log is not null}"));
            }

            /// <summary>Explains.</summary>
            [Intent("Help")]
            public sealed partial class Help : ImmediateHandler
            {
                /// <inheritdoc />
                protected override Reply Answer(Turn turn) => turn.Done("I take orders.");
            }

            /// <summary>Understood nothing.</summary>
            [Intent("FallbackIntent")]
            public sealed partial class Fallback : ImmediateHandler
            {
                /// <inheritdoc />
                protected override Reply Answer(Turn turn) => turn.ElicitIntent("Sorry?");
            }

            /// <summary>Takes the time.</summary>
            public sealed class Timing(TimeProvider clock) : IntentFilter
            {
                /// <inheritdoc />
                public override ValueTask<Reply> AnswerAsync(Turn turn, IntentHandler next, CancellationToken cancel)
                {
                    turn.Set(Began, clock.GetTimestamp());
                    return base.AnswerAsync(turn, next, cancel);
                }

                private static TurnKey<long> Began { get; } = new("the time");
            }

            /// <summary>The desk.</summary>
            [CompositionRoot]
            [Filters(typeof(Timing))]
            [Singleton<Kitchen>]
            [Singleton<Desk.Customers.ICustomers, Desk.Customers.CustomerList>]
            public sealed partial class ServiceDesk(TimeProvider clock)
            {
                [Provides] private static readonly IEnumerable<string> Ids = new List<string> { "100000" };

                [Provides] private TimeProvider Clock => clock;

                [Provides] private Order OrderOf(Turn turn, Kitchen kitchen) => new(turn.IntentName, kitchen);

                /// <summary>The router.</summary>
                public IntentRouter Open() => CreateRouter();
            }
            """);
}
