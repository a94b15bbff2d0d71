using Bot.Runtime.Telemetry;
using Bot.Simulator.Cloud;
using Bot.Simulator.Definition;
using Bot.Simulator.Scripts;
using MyBot;

// dotnet run --project src/MyBot.Phone: call the bot here in the terminal. What you type is said, digits are keyed, an empty line is silence.
var definition = BotDefinition.Load(args is [var path] ? path : Path.Combine("bot-definition", "TheLexBot"));
var desk = new FrontDesk(new byte[32], TimeProvider.System, new Log(Console.OpenStandardError(), TimeProvider.System));
var bot = new SimulatedBot(definition, new InProcessFunction(desk.Function, TimeProvider.System));

Console.WriteLine("You are through to the bot. Say what you would like (for example: suggest a book); bye hangs up.");
var transcript = new CallTranscript(isPassword: null, showsSecrets: true);
transcript.Written += line =>
{
    // What you typed stands there already.
    if (line.Voice is not TranscriptVoice.Caller)
        Console.WriteLine(line);
};
await bot.CallAsync(CallScript.DefaultNumber, new TypingPhone(Console.In, transcript), transcript, Console.Error.WriteLine);
