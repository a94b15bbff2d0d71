using System.Xml;
using Microsoft.AspNetCore.Http;

namespace Bot.Simulator.Cloud;

/// <summary>Amazon SNS as far as a text message needs it: <c>Publish</c> to a phone number by the query protocol
/// (<see href="https://docs.aws.amazon.com/sns/latest/api/API_Publish.html"/>). What is published arrives in <see cref="Inbox"/>.</summary>
/// <remarks>Of the account it says what a look before the first text asks for: <c>GetSMSSandboxAccountStatus</c> and
/// <c>GetSMSAttributes</c>. A request must be signed (Signature Version 4) with the credentials of <see cref="LocalCloud.Environment"/>.</remarks>
public sealed class SnsEndpoint
{
    private const string ApiVersion = "2010-03-31";
    private const string XmlNamespace = "http://sns.amazonaws.com/doc/2010-03-31/";

    // In US dollars; what an account has whose limit somebody has raised.
    private const string MonthlySpendLimit = "50";

    private readonly SigV4Credentials _credentials;
    private readonly TextFaults _faults;
    private readonly TimeProvider _clock;

    internal SnsEndpoint(SigV4Credentials credentials, TextFaults faults, TimeProvider clock)
    {
        _credentials = credentials;
        _faults = faults;
        _clock = clock;
    }

    /// <summary>Where the messages arrive.</summary>
    public Inbox Inbox { get; } = new();

    /// <summary>Told of a message that SNS accepted and could not deliver, and why, in the words of its delivery log. Raised on a thread of
    /// the pool.</summary>
    public event Action<TextMessage, string>? Undelivered;

    internal async Task HandleAsync(HttpContext http)
    {
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body, http.RequestAborted);
        if (!await _faults.AnswersAsync(http.RequestAborted))
        {
            http.Abort();
            return;
        }

        var requestId = Guid.NewGuid().ToString();
        try
        {
            var form = await FormAsync(http, body);
            CheckSignature(http.Request, body.ToArray());
            var result = Answer(form);
            await WriteAsync(http, 200, requestId, xml => WriteResponse(xml, form["Action"].ToString(), result, requestId));
        }
        catch (SnsException e)
        {
            await WriteAsync(http, e.Status, requestId, xml => WriteError(xml, e, requestId));
        }
    }

    private static async Task<IFormCollection> FormAsync(HttpContext http, MemoryStream body)
    {
        if (!http.Request.HasFormContentType)
            throw new SnsException(400, "InvalidAction", "The query protocol is a POST of application/x-www-form-urlencoded.");
        try
        {
            body.Position = 0;
            http.Request.Body = body;
            return await http.Request.ReadFormAsync(http.RequestAborted);
        }
        catch (InvalidDataException e)
        {
            throw new SnsException(400, "MalformedInput", $"The form cannot be read: {e.Message}");
        }
    }

    private void CheckSignature(HttpRequest request, byte[] body)
    {
        if (SigV4Signature.Problem(request, body, _credentials, "sns") is var (code, message))
            throw new SnsException(code == "IncompleteSignature" ? 400 : 403, code, message);
    }

    private Action<XmlWriter> Answer(IFormCollection form)
    {
        var version = form["Version"].ToString();
        return (version, form["Action"].ToString()) switch
        {
            (ApiVersion, "Publish") => Element("MessageId", Publish(form)),
            (ApiVersion, "GetSMSSandboxAccountStatus") => Element("IsInSandbox", _faults.IsInSandbox ? "true" : "false"),
            (ApiVersion, "GetSMSAttributes") => WriteAttributes,
            (_, var action) => throw new SnsException(400, "InvalidAction",
                $"Could not find operation {action} for version {(version.Length == 0 ? "NO_VERSION_SPECIFIED" : version)}"),
        };
    }

    private string Publish(IFormCollection form)
    {
        if (_faults.DeniesAccess)
            throw new SnsException(403, "AuthorizationError",
                "User is not authorized to perform: SNS:Publish on resource: PhoneNumber because no identity-based policy allows the SNS:Publish action");
        if (_faults.Throttles)
            throw new SnsException(400, "Throttled", "Rate exceeded");
        if (_faults.TakeFailure())
            throw new SnsException(500, "InternalFailure", "An internal failure occurred while the request was handled.");
        return Deliver(SnsPublish.Parse(form));
    }

    private string Deliver(SnsPublish publish)
    {
        var hasOptedOut = _faults.HasOptedOut(publish.PhoneNumber);
        if (hasOptedOut && _faults.RefusesOptedOut)
            throw new SnsException(400, "OptedOut", "Phone number is opted out");
        var message = new TextMessage(
            publish.PhoneNumber, publish.Message, publish.SenderId, publish.SmsType, publish.OriginationNumber, Guid.NewGuid().ToString(), _clock.GetUtcNow());
        if (hasOptedOut)
            Undelivered?.Invoke(message, "Phone number is opted out");
        else if (_faults.IsOutsideSandbox(publish.PhoneNumber))
            Undelivered?.Invoke(message, "The account is in the SMS sandbox, and the phone number is not verified");
        else
            Inbox.Add(message);
        return message.MessageId;
    }

    private static Action<XmlWriter> Element(string name, string value) => xml => xml.WriteElementString(name, XmlNamespace, value);

    private static void WriteAttributes(XmlWriter xml)
    {
        xml.WriteStartElement("attributes", XmlNamespace);
        xml.WriteStartElement("entry", XmlNamespace);
        xml.WriteElementString("key", XmlNamespace, "MonthlySpendLimit");
        xml.WriteElementString("value", XmlNamespace, MonthlySpendLimit);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteResponse(XmlWriter xml, string action, Action<XmlWriter> result, string requestId)
    {
        xml.WriteStartElement(action + "Response", XmlNamespace);
        xml.WriteStartElement(action + "Result", XmlNamespace);
        result(xml);
        xml.WriteEndElement();
        xml.WriteStartElement("ResponseMetadata", XmlNamespace);
        xml.WriteElementString("RequestId", XmlNamespace, requestId);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteError(XmlWriter xml, SnsException error, string requestId)
    {
        xml.WriteStartElement("ErrorResponse", XmlNamespace);
        xml.WriteStartElement("Error", XmlNamespace);
        xml.WriteElementString("Type", XmlNamespace, error.Status < 500 ? "Sender" : "Receiver");
        xml.WriteElementString("Code", XmlNamespace, error.Code);
        xml.WriteElementString("Message", XmlNamespace, error.Message);
        xml.WriteEndElement();
        xml.WriteElementString("RequestId", XmlNamespace, requestId);
        xml.WriteEndElement();
    }

    private static async Task WriteAsync(HttpContext http, int status, string requestId, Action<XmlWriter> write)
    {
        using var body = new MemoryStream();
        // A client may send a character that XML cannot carry, and it comes back in the error's message.
        var settings = new XmlWriterSettings { OmitXmlDeclaration = true, Indent = true, CheckCharacters = false };
        using (var xml = XmlWriter.Create(body, settings))
            write(xml);
        http.Response.StatusCode = status;
        http.Response.ContentType = "text/xml";
        http.Response.Headers["x-amzn-RequestId"] = requestId;
        http.Response.ContentLength = body.Length;
        await http.Response.Body.WriteAsync(body.GetBuffer().AsMemory(0, (int)body.Length), http.RequestAborted);
    }
}
