namespace Bot.Runtime.Generators.Model;

/// <summary>What a placeholder of a message takes.</summary>
internal enum PlaceholderType
{
    /// <summary><c>{name}</c>: string.</summary>
    Text,

    /// <summary><c>{name:number}</c>: decimal.</summary>
    Number,

    /// <summary><c>{name:date}</c>: DateOnly.</summary>
    Date,

    /// <summary><c>{name:time}</c>: TimeOnly.</summary>
    Time,
}
