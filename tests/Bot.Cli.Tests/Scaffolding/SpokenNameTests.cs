using Bot.Cli.Scaffolding;

namespace Bot.Cli.Tests.Scaffolding;

public sealed class SpokenNameTests
{
    [Theory]
    [InlineData("TicketId", "ticket ID", "ticketId", "ticket-id")]
    [InlineData("DOB", "DOB", "dob", "dob")]
    [InlineData("UserID", "user ID", "userID", "user-id")]
    [InlineData("CheckTicket", "check ticket", "checkTicket", "check-ticket")]
    [InlineData("PINCode2", "PIN code 2", "pinCode2", "pin-code-2")]
    [InlineData("Weather", "weather", "weather", "weather")]
    public void A_name_is_said_passed_and_filed_in_forms_of_its_own(string name, string spoken, string camel, string kebab) =>
        Assert.Equal((spoken, camel, kebab), (SpokenName.Of(name), SpokenName.Camel(name), SpokenName.Kebab(name)));
}
