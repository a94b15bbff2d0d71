using ActiveDirectory;
using Bot.Runtime.Conversation;

namespace Intents;

/// <summary>Everything the function says by itself; what Lex says is in bot-definition/. Written for the ear: short, one question at a time.</summary>
public static class Messages
{
    private const string Person = "I'll put you through to a person.";

    /// <summary>The password was reset and its text accepted.</summary>
    public static Speech PasswordReset => "Your password has been reset and sent to your mobile.";

    /// <summary>The password was reset and texted, but the account could not be unlocked.</summary>
    public static Speech ResetButLocked => "Your password has been reset and sent to your mobile, but I couldn't unlock your account. " + Person;

    /// <summary>The account was unlocked.</summary>
    public static Speech Unlocked => "Your account is unlocked. You can sign in with your usual password now.";

    /// <summary>Unknown user, wrong facts, disabled account: the same words.</summary>
    public static Speech CouldNotVerify => "I couldn't match those details with our records, so I haven't changed anything. " + Person;

    /// <summary>There is no number to send the password to.</summary>
    public static Speech NoPhoneNumber => "I have no mobile number to send a new password to, so I haven't changed anything. " + Person;

    /// <summary>The password is changed and its text was refused.</summary>
    public static Speech TextFailed => "Your password was changed, but I couldn't send you the text message with the new one. " + Person;

    /// <summary>The directory cannot be asked.</summary>
    public static Speech DirectoryUnavailable => "I can't reach our directory right now, so I haven't changed anything. " + Person;

    /// <summary>The directory refused the change.</summary>
    public static Speech Refused => "The directory didn't accept that change. " + Person;

    /// <summary>It is not known whether the change was made.</summary>
    public static Speech OutcomeUnknown => "I couldn't make sure that the change went through. " + Person;

    /// <summary>It took too long.</summary>
    public static Speech TooSlow => "This is taking longer than it should. " + Person;

    /// <summary>Something else went wrong.</summary>
    public static Speech SomethingWentWrong => "I'm sorry, something went wrong on my side. " + Person;

    /// <summary>The user ID cannot be one.</summary>
    public static Speech UserIdNotPossible =>
        "That doesn't sound like a user ID: they have up to twenty letters and digits. Please say it one character at a time, or key it in and press pound.";

    /// <summary>The user ID was not the caller's.</summary>
    public static Speech UserIdAgain => "Sorry about that. Let's take your user ID again. Please say it slowly, one character at a time, or key it in and press pound.";

    /// <summary>The date is not a day in the past.</summary>
    public static Speech DateOfBirthNotPast =>
        "I need the full date you were born, with the year. For example, January fifteenth, nineteen ninety. Or key eight digits: month, day and year.";

    /// <summary>The month is none.</summary>
    public static Speech MonthNotUnderstood => "Which month did you start working here? Say the name of the month, or key its number and press pound.";

    /// <summary>After several tries.</summary>
    public static Speech NotUnderstood => "I'm having trouble understanding, and I don't want to keep you. " + Person;

    /// <summary>The caller asked for a person.</summary>
    public static Speech OfCourse => "Of course. " + Person;

    /// <summary>The definition hands over to a person, having said why.</summary>
    public static Speech PuttingThrough => Person;

    /// <summary>What can be asked for.</summary>
    public static Speech Menu => "You can say: reset my password, unlock my account, or speak to a person. What would you like?";

    /// <summary>The first time nobody understood.</summary>
    public static Speech DidNotCatch => "Sorry, I didn't catch that. Would you like to reset your password, unlock your account, or speak to a person?";

    /// <summary>The second time nobody understood.</summary>
    public static Speech StillDidNotCatch => "I still didn't get that. Please say just: reset, unlock, or person.";

    /// <summary>The caller cancelled.</summary>
    public static Speech Cancelled => "All right, I've stopped, and nothing has been changed. If there's something else, tell me; otherwise you can hang up.";

    /// <summary>Help before anything was asked for.</summary>
    public static Speech Help => "I can reset a forgotten password and text you a new one, or unlock your account. " + Menu;

    /// <summary>Help at the user ID.</summary>
    public static Speech HelpUserId =>
        "Your user ID is the name you sign in with. Say it one letter or digit at a time, or key the digits and press pound. If you don't know it, say: speak to a person. What's your user ID?";

    /// <summary>Help at the date of birth.</summary>
    public static Speech HelpDateOfBirth =>
        "I compare your date of birth with our records to be sure it's you. Say it with the year, or key eight digits: two for the month, two for the day, four for the year. When were you born?";

    /// <summary>Help at the month.</summary>
    public static Speech HelpMonthStarted =>
        "I compare the month you started here with our records to be sure it's you. Say the month, or key its number, one to twelve, and press pound. Which month was it?";

    /// <summary>Help at the confirmation.</summary>
    public static Speech HelpConfirmation => "I read your user ID back so that nobody else's account is touched. If it's right, say yes or press 1; if not, say no or press 2. Is it right?";

    /// <summary>Reads the user ID back.</summary>
    /// <param name="userId">The user ID.</param>
    /// <returns>The question.</returns>
    public static Speech ConfirmUserId(string userId) =>
        Speech.Say($"I have your user ID as {Pause.Milliseconds(200)}{new Characters(userId)}.{Pause.Milliseconds(300)} Is that right? Say yes or press 1. If it's wrong, say no or press 2.");

    /// <summary>Reads the user ID back once more.</summary>
    /// <param name="userId">The user ID.</param>
    /// <returns>The question.</returns>
    public static Speech ConfirmUserIdAgain(string userId) =>
        Speech.Say($"Please say yes if your user ID is {Pause.Milliseconds(200)}{new Characters(userId)},{Pause.Milliseconds(200)} or no if it isn't. You can press 1 for yes, or 2 for no.");

    /// <summary>Reads the user ID back for the last time.</summary>
    /// <param name="userId">The user ID.</param>
    /// <returns>The question.</returns>
    public static Speech ConfirmUserIdByKey(string userId) =>
        Speech.Say($"Let's use the keypad. Press 1 if your user ID is {Pause.Milliseconds(200)}{new Characters(userId)}.{Pause.Milliseconds(300)} Press 2 if it's something else.");

    /// <summary>The text message with the new password.</summary>
    /// <param name="password">The password.</param>
    /// <returns>Its body; within the 160 characters of one message for passwords of up to 48.</returns>
    public static Secret PasswordText(Secret password)
    {
        ArgumentNullException.ThrowIfNull(password);
        return new($"Service desk: your new password is {password.Reveal()} - sign in with it and you'll be asked to choose your own.");
    }
}
