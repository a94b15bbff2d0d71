using System.Xml;
using System.Xml.Linq;
using Amazon.Runtime;
using Intents.Delivery;

namespace Bot.Cli.Doctor.Cloud;

/// <summary>Asks SNS something about the account: a signed form post, as the texts are (Amazon SNS API, query protocol). Nothing is sent to anybody.</summary>
internal static class SnsQuestion
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    /// <summary>Asks.</summary>
    /// <param name="context">Where SNS is, and the credentials.</param>
    /// <param name="action">GetSMSSandboxAccountStatus, GetSMSAttributes or GetTopicAttributes.</param>
    /// <param name="cancel">Ctrl-C.</param>
    /// <param name="parameters">What it is asked of.</param>
    /// <returns>The answer, or why there is none.</returns>
    public static async ValueTask<SnsAnswer> AskAsync(DoctorContext context, string action, CancellationToken cancel, params (string Name, string Value)[] parameters)
    {
        var sns = context.Settings.Sns;
        var endpoint = sns.Endpoint ?? new($"https://sns.{sns.Region}.{Amazon.RegionEndpoint.GetBySystemName(sns.Region).PartitionDnsSuffix}/");
        using var http = new HttpClient { Timeout = Limit };
        try
        {
            using var content = new FormUrlEncodedContent(
                [new("Action", action), new("Version", "2010-03-31"), .. parameters.Select(parameter => KeyValuePair.Create(parameter.Name, parameter.Value))]);
            var form = await content.ReadAsByteArrayAsync(cancel).ConfigureAwait(false);
            using var request = new HttpRequestMessage(HttpMethod.Post, endpoint) { Content = new ByteArrayContent(form) };
            request.Content.Headers.ContentType = new("application/x-www-form-urlencoded") { CharSet = "utf-8" };
            var provider = await context.Credentials().ConfigureAwait(false);
            SnsSignature.Add(request, form, await provider.GetCredentialsAsync().ConfigureAwait(false), sns.Region, context.Time.GetUtcNow());
            using var response = await http.SendAsync(request, cancel).ConfigureAwait(false);
            var xml = await response.Content.ReadAsStringAsync(cancel).ConfigureAwait(false);
            return Read(response.IsSuccessStatusCode, xml);
        }
        catch (HttpRequestException e)
        {
            return None($"{endpoint.Host} cannot be reached: {e.HttpRequestError}");
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return None($"{endpoint.Host} did not answer within {Limit.TotalSeconds:0} s");
        }
        catch (Exception e) when (e is AmazonClientException or AmazonServiceException)
        {
            return None("no credentials");
        }
    }

    /// <summary>Reads an answer.</summary>
    /// <param name="isSuccess">Whether the HTTP status says so.</param>
    /// <param name="xml">The body.</param>
    public static SnsAnswer Read(bool isSuccess, string xml)
    {
        try
        {
            var elements = XDocument.Parse(xml).Descendants().ToList();
            var values = elements.Where(element => !element.HasElements).GroupBy(element => element.Name.LocalName).ToDictionary(group => group.Key, group => group.First().Value);
            foreach (var entry in elements.Where(element => element.Name.LocalName is "entry"))
            {
                if (Child(entry, "key") is { } key && Child(entry, "value") is { } value)
                    values[key] = value;
            }

            return new(isSuccess ? null : values.GetValueOrDefault("Code", "no code"), values);
        }
        catch (XmlException)
        {
            return None("an answer that is no XML");
        }
    }

    private static SnsAnswer None(string reason) => new(reason, new Dictionary<string, string>());

    private static string? Child(XElement entry, string name) => entry.Elements().FirstOrDefault(element => element.Name.LocalName == name)?.Value;
}
