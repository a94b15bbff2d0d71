using System.Xml;
using Microsoft.AspNetCore.Http;

namespace Bot.Simulator.Cloud;

/// <summary>Amazon SNS as far as a text message needs it: <c>Publish</c> to a phone number by the query protocol
/// (<see href="https://docs.aws.amazon.com/sns/latest/api/API_Publish.html"/>). What is published arrives in <see cref="Inbox"/>.</summary>
/// <remarks>A request must carry an Authorization header of Signature Version 4's shape; the signature is not checked.</remarks>
public sealed class SnsEndpoint
{
    private const string ApiVersion = "2010-03-31";
    private const string XmlNamespace = "http://sns.amazonaws.com/doc/2010-03-31/";

    private readonly TimeProvider _clock;
    private int _failures;

    internal SnsEndpoint(TimeProvider clock) => _clock = clock;

    /// <summary>Where the messages arrive.</summary>
    public Inbox Inbox { get; } = new();

    /// <summary>When true, every Publish is answered 403 <c>AuthorizationError</c>, as when the role lacks <c>sns:Publish</c>.</summary>
    public bool Refuse { get; set; }

    /// <summary>When true, every Publish is answered 400 <c>Throttled</c>, as when the account's rate or spend limit is reached.</summary>
    public bool Throttle { get; set; }

    /// <summary>Answers the next requests with 500 <c>InternalFailure</c>, then works again.</summary>
    /// <param name="times">How many; 0 ends it at once.</param>
    public void FailNext(int times)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(times);
        Interlocked.Exchange(ref _failures, times);
    }

    internal async Task HandleAsync(HttpContext http)
    {
        var requestId = Guid.NewGuid().ToString();
        try
        {
            var form = await FormAsync(http);
            var messageId = Publish(http.Request, form);
            await WriteAsync(http, 200, requestId, xml => WriteResponse(xml, messageId, requestId));
        }
        catch (SnsException e)
        {
            await WriteAsync(http, e.Status, requestId, xml => WriteError(xml, e, requestId));
        }
    }

    private static async Task<IFormCollection> FormAsync(HttpContext http)
    {
        if (!http.Request.HasFormContentType)
        {
            await http.Request.Body.CopyToAsync(Stream.Null, http.RequestAborted);
            throw new SnsException(400, "InvalidAction", "The query protocol is a POST of application/x-www-form-urlencoded.");
        }

        try
        {
            return await http.Request.ReadFormAsync(http.RequestAborted);
        }
        catch (InvalidDataException e)
        {
            throw new SnsException(400, "MalformedInput", $"The form cannot be read: {e.Message}");
        }
    }

    private string Publish(HttpRequest request, IFormCollection form)
    {
        if (SigV4Header.Problem(request.Headers.Authorization, request.Headers["X-Amz-Date"], "sns") is var (code, message))
            throw new SnsException(code == "IncompleteSignature" ? 400 : 403, code, message);
        var version = form["Version"].ToString();
        if (form["Action"] != "Publish" || version != ApiVersion)
            throw new SnsException(400, "InvalidAction",
                $"Could not find operation {form["Action"]} for version {(version.Length == 0 ? "NO_VERSION_SPECIFIED" : version)}");
        if (Refuse)
            throw new SnsException(403, "AuthorizationError",
                "User is not authorized to perform: SNS:Publish on resource: PhoneNumber because no identity-based policy allows the SNS:Publish action");
        if (Throttle)
            throw new SnsException(400, "Throttled", "Rate exceeded");
        if (TakeFailure())
            throw new SnsException(500, "InternalFailure", "An internal failure occurred while the request was handled.");
        return Deliver(SnsPublish.Parse(form));
    }

    private bool TakeFailure()
    {
        while (true)
        {
            var left = Volatile.Read(ref _failures);
            if (left == 0)
                return false;
            if (Interlocked.CompareExchange(ref _failures, left - 1, left) == left)
                return true;
        }
    }

    private string Deliver(SnsPublish publish)
    {
        var messageId = Guid.NewGuid().ToString();
        Inbox.Add(new TextMessage(
            publish.PhoneNumber, publish.Message, publish.SenderId, publish.SmsType, publish.OriginationNumber, messageId, _clock.GetUtcNow()));
        return messageId;
    }

    private static void WriteResponse(XmlWriter xml, string messageId, string requestId)
    {
        xml.WriteStartElement("PublishResponse", XmlNamespace);
        xml.WriteStartElement("PublishResult", XmlNamespace);
        xml.WriteElementString("MessageId", XmlNamespace, messageId);
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
