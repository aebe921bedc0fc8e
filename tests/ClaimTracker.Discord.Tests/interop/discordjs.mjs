// A bot made with discord.js that does as it is told, so that a test can hold the simulated Discord against a client that is not ours.
//
//   node discordjs.mjs <api address, without /v10> <token>
//
// One JSON object a line. From the test: { id, do, with }. To the test: { id, result } or { id, error }, and { event, ... } whenever
// discord.js tells of something. The script ends when its input ends.
import { createInterface } from 'node:readline';
import {
  ActionRowBuilder,
  AttachmentBuilder,
  ButtonBuilder,
  ButtonStyle,
  ChannelType,
  Client,
  ContainerBuilder,
  ContextMenuCommandBuilder,
  EmbedBuilder,
  Events,
  FileUploadBuilder,
  InteractionResponseType,
  LabelBuilder,
  MessageFlags,
  ModalBuilder,
  RESTEvents,
  Routes,
  SlashCommandBuilder,
  StringSelectMenuBuilder,
  TextDisplayBuilder,
  TextInputBuilder,
  TextInputStyle,
  ApplicationCommandType,
} from 'discord.js';

const [api, token] = process.argv.slice(2);
const interactions = new Map();
let client;

const actions = {
  async login({ intents }) {
    client = new Client({ intents, rest: { api, version: '10' } });
    listen(client);
    const ready = new Promise((resolve) => client.once(Events.ClientReady, resolve));
    await client.login(token);
    await ready;
    return {
      user: client.user.id,
      application: client.application.id,
      guilds: client.guilds.cache.map((guild) => ({ id: guild.id, name: guild.name })),
    };
  },

  // Resolves once discord.js gave up, with what it said.
  async failToLogin({ intents }) {
    client = new Client({ intents, rest: { api, version: '10' } });
    listen(client);
    try {
      await client.login(token);
      return null;
    } catch (error) {
      return String(error.message);
    }
  },

  async setCommands({ guild }) {
    const claim = new SlashCommandBuilder()
      .setName('claim')
      .setDescription('Work on claims')
      .setDefaultMemberPermissions(32n)
      .addSubcommand((add) =>
        add
          .setName('add')
          .setDescription('Add a claim')
          .addStringOption((text) => text.setName('text').setDescription('The claim').setRequired(true).setMaxLength(2000))
          .addAttachmentOption((proof) => proof.setName('proof').setDescription('A file')),
      )
      .addSubcommand((show) =>
        show
          .setName('show')
          .setDescription('Show a claim')
          .addStringOption((claimed) =>
            claimed.setName('claim').setDescription('Which').setAutocomplete(true).setRequired(true),
          ),
      );
    const check = new ContextMenuCommandBuilder().setName('Check this claim').setType(ApplicationCommandType.Message);
    const made = await client.application.commands.set([claim, check], guild);
    return made.map((command) => ({
      id: command.id,
      name: command.name,
      type: command.type,
      permissions: command.defaultMemberPermissions?.bitfield.toString(),
      options: command.options.map((option) => option.name),
    }));
  },

  async reply({ interaction, content, button }) {
    const components = button ? [buttonRow(button)] : [];
    const { resource, interaction: answered } = await found(interaction).reply({
      content,
      components,
      allowedMentions: { parse: [] },
      withResponse: true,
    });
    return { message: messageOf(resource.message), responseMessageId: answered.responseMessageId };
  },

  async replyPrivately({ interaction, content }) {
    await found(interaction).reply({ content, flags: MessageFlags.Ephemeral });
  },

  // As a second copy of the bot would: discord.js keeps book of its own replies and would refuse.
  async replyAgain({ interaction, content }) {
    const { id, token: secret } = found(interaction);
    await client.rest.post(Routes.interactionCallback(id, secret), {
      auth: false,
      body: { type: InteractionResponseType.ChannelMessageWithSource, data: { content } },
    });
  },

  async followUp({ interaction, content }) {
    return messageOf(await found(interaction).followUp({ content, flags: MessageFlags.Ephemeral }));
  },

  async defer({ interaction }) {
    await found(interaction).deferReply();
  },

  async editWithComponentsV2({ interaction, text }) {
    const container = new ContainerBuilder()
      .setAccentColor(0xff0000)
      .addTextDisplayComponents(new TextDisplayBuilder().setContent(text))
      .addActionRowComponents(buttonRow({ id: 'v1:open:17', label: 'Open' }));
    const edited = await found(interaction).editReply({ components: [container], flags: MessageFlags.IsComponentsV2 });
    return messageOf(edited);
  },

  async fetchReply({ interaction }) {
    return messageOf(await found(interaction).fetchReply());
  },

  async deleteReply({ interaction }) {
    await found(interaction).deleteReply();
  },

  async suggest({ interaction, choices }) {
    await found(interaction).respond(choices);
  },

  async showModal({ interaction }) {
    const modal = new ModalBuilder()
      .setCustomId('v1:cite:17')
      .setTitle('Cite evidence')
      .addTextDisplayComponents(new TextDisplayBuilder().setContent('Say where it can be read.'))
      .addLabelComponents(
        new LabelBuilder()
          .setLabel('Address')
          .setDescription('http or https')
          .setTextInputComponent(new TextInputBuilder().setCustomId('url').setStyle(TextInputStyle.Short).setMaxLength(500)),
        new LabelBuilder().setLabel('Stance').setStringSelectMenuComponent(
          new StringSelectMenuBuilder().setCustomId('stance').addOptions(
            { label: 'Supports', value: 'supports' },
            { label: 'Refutes', value: 'refutes' },
          ),
        ),
        new LabelBuilder()
          .setLabel('Files')
          .setFileUploadComponent(new FileUploadBuilder().setCustomId('files').setMaxValues(2).setRequired(false)),
      );
    await found(interaction).showModal(modal);
  },

  async update({ interaction, content }) {
    const answer = await found(interaction).update({ content, components: [], withResponse: true });
    return messageOf(answer.resource.message);
  },

  async send({ channel, content, nonce }) {
    const options = nonce ? { content, nonce, enforceNonce: true } : { content };
    return messageOf(await (await client.channels.fetch(channel)).send(options));
  },

  async sendEmbed({ channel, fields }) {
    const embed = { title: 'C-17', fields };
    return messageOf(await (await client.channels.fetch(channel)).send({ embeds: [embed] }));
  },

  async sendFile({ channel, name, text }) {
    const file = new AttachmentBuilder(Buffer.from(text), { name, description: 'What was found' });
    const embed = new EmbedBuilder().setTitle('Evidence').setImage(`attachment://${name}`);
    const sent = await (await client.channels.fetch(channel)).send({ embeds: [embed], files: [file] });
    const [attachment] = sent.attachments.values();
    const image = sent.embeds[0]?.image?.url;
    const address = attachment?.url ?? image;
    return { ...messageOf(sent), image, downloaded: await (await fetch(address)).text() };
  },

  async edit({ channel, message, content }) {
    const existing = await (await client.channels.fetch(channel)).messages.fetch(message);
    return messageOf(await existing.edit({ content }));
  },

  async threadOn({ channel, message, name }) {
    const existing = await (await client.channels.fetch(channel)).messages.fetch(message);
    const thread = await existing.startThread({ name, autoArchiveDuration: 1440, reason: 'Überprüfung' });
    const sent = await thread.send({ content: 'In the thread' });
    return { thread: threadOf(thread), message: messageOf(sent) };
  },

  async threadAlone({ channel, name }) {
    const parent = await client.channels.fetch(channel);
    return threadOf(await parent.threads.create({ name, type: ChannelType.PublicThread }));
  },

  async directMessage({ user, content }) {
    return messageOf(await client.users.send(user, { content }));
  },
};

function listen(bot) {
  const tell = (event, more) => write({ event, ...more });
  bot.on(Events.InteractionCreate, (interaction) => {
    interactions.set(interaction.id, interaction);
    tell('interaction', describe(interaction));
  });
  bot.on(Events.ShardResume, (_, replayed) => tell('resumed', { replayed }));
  bot.on(Events.ShardReady, () => tell('ready', {}));
  bot.on(Events.ShardReconnecting, () => tell('reconnecting', {}));
  bot.on(Events.ShardDisconnect, ({ code }) => tell('disconnected', { code }));
  bot.on(Events.ShardError, (error) => tell('shardError', { message: String(error) }));
  bot.on(Events.Error, (error) => tell('error', { message: String(error) }));
  bot.on(Events.Debug, (text) => tell('debug', { text }));
  bot.rest.on(RESTEvents.Response, (request, { status }) => tell('response', { method: request.method, path: request.path, status }));
}

function describe(interaction) {
  const person = {
    id: interaction.id,
    user: interaction.user.username,
    guild: interaction.guildId,
    channel: interaction.channelId,
    locale: interaction.locale,
    mayManage: interaction.memberPermissions?.has('ManageGuild') ?? null,
  };
  if (interaction.isChatInputCommand()) {
    const proof = interaction.options.getAttachment('proof');
    return {
      ...person,
      kind: 'command',
      command: interaction.commandName,
      subcommand: interaction.options.getSubcommand(false),
      text: interaction.options.getString('text'),
      proof: proof && { name: proof.name, size: proof.size, type: proof.contentType, url: proof.url },
    };
  }

  if (interaction.isAutocomplete()) {
    const { name, value } = interaction.options.getFocused(true);
    return { ...person, kind: 'autocomplete', subcommand: interaction.options.getSubcommand(), name, value };
  }

  if (interaction.isMessageContextMenuCommand()) {
    const { id, content, author } = interaction.targetMessage;
    return { ...person, kind: 'message command', command: interaction.commandName, target: { id, content, author: author.username } };
  }

  if (interaction.isModalSubmit()) {
    const { fields, customId } = interaction;
    return {
      ...person,
      kind: 'modal',
      customId,
      url: fields.getTextInputValue('url'),
      stance: fields.getStringSelectValues('stance'),
      files: fields.getUploadedFiles('files')?.map((file) => ({ name: file.name, size: file.size })) ?? [],
    };
  }

  return {
    ...person,
    kind: interaction.isButton() ? 'button' : 'other',
    customId: interaction.customId,
    message: interaction.message?.id,
  };
}

function buttonRow({ id, label }) {
  return new ActionRowBuilder().addComponents(
    new ButtonBuilder().setCustomId(id).setLabel(label).setStyle(ButtonStyle.Primary),
    new ButtonBuilder().setURL('https://example.org/claims/17').setLabel('Read').setStyle(ButtonStyle.Link),
  );
}

function found(id) {
  return interactions.get(id) ?? fail(`discord.js has not told of interaction ${id}.`);
}

function fail(message) {
  throw new Error(message);
}

function messageOf(message) {
  return {
    id: message.id,
    channel: message.channelId,
    content: message.content,
    author: message.author.username,
    isPrivate: message.flags.has(MessageFlags.Ephemeral),
    isComponentsV2: message.flags.has(MessageFlags.IsComponentsV2),
    componentTypes: message.components.map((component) => component.type),
    attachments: message.attachments.map((file) => ({ name: file.name, size: file.size, description: file.description })),
  };
}

function threadOf(thread) {
  return { id: thread.id, name: thread.name, parent: thread.parentId, type: thread.type, archiveAfter: thread.autoArchiveDuration };
}

function write(line) {
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

function described(error) {
  return { name: error.name, code: error.code ?? null, status: error.status ?? null, message: error.message };
}

async function handle({ id, do: action, with: options }) {
  try {
    write({ id, result: (await actions[action](options ?? {})) ?? null });
  } catch (error) {
    write({ id, error: described(error) });
  }
}

createInterface({ input: process.stdin })
  .on('line', (line) => handle(JSON.parse(line)))
  .on('close', () => process.exit(0));
